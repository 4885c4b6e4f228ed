import type { Matter, NewMatter } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { packUnknown } from '../ledger-error.ts';
import type { LedgerContext } from '../ports.ts';
import { insertMatter, type StoredMatter } from '../store/matters.ts';
import { writeEntry } from './append-entry.ts';
import { getMatter } from './show-matters.ts';
import { momentOf } from './zone-days.ts';

/**
 * Opens a matter with what happened first.
 *
 * @throws LedgerError 422 `pack-unknown`, `entry-invalid`
 */
export async function openMatter(
  context: LedgerContext,
  { first, ...given }: NewMatter,
  by: string,
): Promise<Matter> {
  const id = await context.storage.transaction(async (trx) => {
    const matter = await writeMatter(context, trx, { ...given, firstAt: first.at }, by);
    const { recorded } = await writeEntry(context, trx, matter, first, by);
    await context.record(trx, [openedRecord(matter, by), recorded]);
    return matter.id;
  });
  return getMatter(context, id);
}

/** A matter that is to be opened. */
export interface MatterDraft extends Omit<NewMatter, 'first'> {
  readonly firstAt: string;
  readonly importedAs?: string;
}

export async function writeMatter(
  { law, ids }: LedgerContext,
  trx: Db,
  { firstAt, importedAs, ...given }: MatterDraft,
  by: string,
): Promise<StoredMatter> {
  const pack = law().pack(given.instrument);
  if (!pack) throw packUnknown();
  const { version, timezone } = pack.pack;
  const openedAt = momentOf(firstAt, timezone).at;
  const matter = { id: ids(), ...given, packVersion: version, openedAt };
  await insertMatter(trx, { ...matter, by, importedAs });
  return matter;
}

export function openedRecord({ id, instrument, packVersion, workspace }: StoredMatter, by: string) {
  return {
    ...{ actor: by, action: 'matter.opened', subject: id },
    detail: { instrument, packVersion, workspace },
  };
}
