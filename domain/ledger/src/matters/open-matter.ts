import type { Matter, NewMatter } from '@breakwater/contracts/ledger';
import type { Work } from '@breakwater/storage';
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
  const id = await context.storage.work(async (work) => {
    const matter = await writeMatter(context, work, { ...given, firstAt: first.at }, by);
    await writeEntry(context, work, matter, first, by);
    return matter.id;
  });
  return getMatter(context, id);
}

/** A matter that is to be opened. */
export interface MatterDraft extends Omit<NewMatter, 'first'> {
  readonly firstAt: string;
  readonly importedAs?: string;
}

/** Writes a matter without its entries, and puts on record that it was opened. */
export async function writeMatter(
  { law, ids }: LedgerContext,
  work: Work,
  { firstAt, importedAs, ...given }: MatterDraft,
  by: string,
): Promise<StoredMatter> {
  const pack = law().pack(given.instrument);
  if (!pack) throw packUnknown();
  const { version, timezone } = pack.pack;
  const openedAt = momentOf(firstAt, timezone).at;
  const matter = { id: ids(), ...given, packVersion: version, openedAt };
  await insertMatter(work.db, { ...matter, by, importedAs });
  const detail = { instrument: matter.instrument, packVersion: version, workspace: matter.workspace };
  work.record({ actor: by, action: 'matter.opened', subject: matter.id, detail });
  return matter;
}
