import type { Matter, MatterEntry, MatterSummary } from '@breakwater/contracts/ledger';
import { isId } from '@breakwater/kernel';
import { matterNotFound } from '../ledger-error.ts';
import type { LedgerContext } from '../ports.ts';
import { selectEntries } from '../store/entries.ts';
import { findMatter, type MatterFilter, selectMatters } from '../store/matters.ts';
import { deriveMatter, summaryOf } from './derive-matter.ts';

export const PAGE = 50;

export interface MatterQuery extends MatterFilter {
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
}

/** Matters with the state that follows from their entries, the latest opened first. */
export async function listMatters(
  { storage, law, clock }: LedgerContext,
  { limit = PAGE, after, ...filter }: MatterQuery = {},
): Promise<{ matters: MatterSummary[]; next?: string }> {
  const place = after !== undefined && isId(after) ? after : undefined;
  const stored = await selectMatters(storage.db, filter, place, limit);
  const entries = new Map<string, MatterEntry[]>(stored.map(({ id }) => [id, []]));
  for (const { entry } of await selectEntries(storage.db, [...entries.keys()]))
    entries.get(entry.matterId)?.push(entry);
  const matters = stored.map((matter) =>
    summaryOf(deriveMatter(law(), matter, entries.get(matter.id) ?? [], clock.now())),
  );
  const last = stored.length === limit ? stored.at(-1) : undefined;
  return { matters, ...(last && { next: last.id }) };
}

/** A matter with everything that happened in it. @throws LedgerError 404 `matter-not-found` */
export async function getMatter({ storage, law, clock }: LedgerContext, id: string): Promise<Matter> {
  const stored = isId(id) ? await findMatter(storage.db, id) : undefined;
  if (!stored) throw matterNotFound();
  const entries = await selectEntries(storage.db, [id]);
  return deriveMatter(
    law(),
    stored,
    entries.map(({ entry }) => entry),
    clock.now(),
  );
}
