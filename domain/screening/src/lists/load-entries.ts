import type { DesignationEntry } from '@breakwater/contracts/screening';
import { entryDigest, listDigest } from '@breakwater/lists';
import type { ScreeningContext } from '../ports.ts';
import { ScreeningError } from '../screening-error.ts';
import { findList } from '../store/lists.ts';
import { forgetStaging, stageEntries } from '../store/staging.ts';
import { replaceList, type SyncResult } from './replace-list.ts';

/** Makes a list of entries that are made here and not read from files. Throws ScreeningError 404 `list-not-found`. */
export async function loadEntries(
  context: ScreeningContext,
  id: string,
  entries: readonly DesignationEntry[],
  { by, checksum }: { readonly by: string; readonly checksum: string },
): Promise<SyncResult> {
  const { storage, clock, ids } = context;
  const list = await findList(storage.db, id, clock.now());
  if (!list) throw new ScreeningError('list-not-found', 'There is no list with this id.', 404);
  const reading = ids();
  try {
    const staged = entries.map((entry) => ({ entry, digest: entryDigest(entry) }));
    await stageEntries(storage.db, reading, staged, clock.now());
    return await replaceList(context, list, {
      reading,
      digest: listDigest(entries),
      entries: entries.length,
      checksum,
      by,
      etags: {},
      dataDate: undefined,
      dropped: [],
      notes: [],
    });
  } finally {
    await forgetStaging(storage.db, reading);
  }
}
