import type { Matter } from '@breakwater/contracts/ledger';
import { isId, toInstant } from '@breakwater/kernel';
import { LedgerError, matterNotFound } from '../ledger-error.ts';
import type { LedgerContext } from '../ports.ts';
import { lastEntry, selectEntries } from '../store/entries.ts';
import { findMatter, lockMatter } from '../store/matters.ts';
import { insertPublication, latestPublication } from '../store/publications.ts';
import { deriveMatter } from './derive-matter.ts';
import { dayOf } from './zone-days.ts';

/**
 * Makes the record of a matter public up to an entry; 0 takes it back. What comes later is not public until somebody
 * publishes again, so that nothing is read by everybody that nobody looked at for it.
 *
 * @throws LedgerError 404 `matter-not-found`; 422 `entry-invalid`
 */
export async function publishMatter(
  { storage, clock }: LedgerContext,
  id: string,
  through: number,
  by: string,
): Promise<{ readonly through: number; readonly at: string }> {
  if (!isId(id)) throw matterNotFound();
  const at = clock.now();
  await storage.work(async (work) => {
    if (!(await lockMatter(work.db, id))) throw matterNotFound();
    const last = (await lastEntry(work.db, id))?.seq ?? 0;
    if (through > last)
      throw new LedgerError('entry-invalid', `The matter has ${last} entries: name one of them.`, 422, {
        pointer: '/through',
      });
    await insertPublication(work.db, { matterId: id, through, by, at });
    work.record({ actor: by, action: 'matter.published', subject: id, detail: { through } });
  });
  return { through, at: toInstant(at) };
}

/** A matter as far as it is public, with the day of each entry in its zone. */
export interface PublishedMatter extends Matter {
  readonly publishedAt: string;
  readonly days: ReadonlyMap<string, string>;
}

/**
 * A matter as everybody may read it: the entries up to the one that was published, and what follows from those alone.
 * Evidence, and who wrote it down, are left out. Undefined where it is not public.
 */
export async function publishedMatter(
  { storage, law, clock }: LedgerContext,
  id: string,
): Promise<PublishedMatter | undefined> {
  const stored = isId(id) ? await findMatter(storage.db, id) : undefined;
  const published = stored && (await latestPublication(storage.db, id));
  if (!stored || !published || published.throughSeq === 0) return undefined;
  const entries = (await selectEntries(storage.db, [id]))
    .filter(({ seq }) => seq <= published.throughSeq)
    .map(({ entry }) => ({ ...entry, evidence: [], recordedBy: '' }));
  const matter = deriveMatter(law(), stored, entries, clock.now());
  const days = entries.map(({ id: entry, at }) => [entry, dayOf(Date.parse(at), matter.timezone)] as const);
  return { ...matter, publishedAt: published.at, days: new Map(days) };
}
