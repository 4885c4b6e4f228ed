import type { Matter, MatterEntry, MatterSummary } from '@breakwater/contracts/ledger';
import { decodeCursor, isId, type Page, type PageQuery, pageOf } from '@breakwater/kernel';
import { matterNotFound } from '../ledger-error.ts';
import type { LedgerContext } from '../ports.ts';
import { selectEntries } from '../store/entries.ts';
import { findMatter, type MatterFilter, selectMatters } from '../store/matters.ts';
import { latestPublication } from '../store/publications.ts';
import { deriveMatter, summaryOf } from './derive-matter.ts';

const PAGE = 50;

export interface MatterQuery extends MatterFilter, PageQuery {}

/** Matters with the state that follows from their entries, the latest opened first. */
export async function listMatters(
  { storage, law, clock }: LedgerContext,
  { limit = PAGE, cursor, ...filter }: MatterQuery = {},
): Promise<Page<MatterSummary>> {
  const after = decodeCursor(cursor, { id: isId });
  const stored = await selectMatters(storage.db, filter, after?.id, limit + 1);
  const page = pageOf(stored, limit, ({ id }) => [id]);
  const entries = new Map<string, MatterEntry[]>(page.items.map(({ id }) => [id, []]));
  for (const { entry } of await selectEntries(storage.db, [...entries.keys()]))
    entries.get(entry.matterId)?.push(entry);
  const matters = page.items.map((matter) =>
    summaryOf(deriveMatter(law(), matter, entries.get(matter.id) ?? [], clock.now())),
  );
  return { ...page, items: matters };
}

/** A matter with everything that happened in it. @throws LedgerError 404 `matter-not-found` */
export async function getMatter({ storage, law, clock }: LedgerContext, id: string): Promise<Matter> {
  const stored = isId(id) ? await findMatter(storage.db, id) : undefined;
  if (!stored) throw matterNotFound();
  const entries = await selectEntries(storage.db, [id]);
  const matter = deriveMatter(
    law(),
    stored,
    entries.map(({ entry }) => entry),
    clock.now(),
  );
  const published = await latestPublication(storage.db, id);
  return { ...matter, ...(published && { publishedThrough: published.throughSeq }) };
}
