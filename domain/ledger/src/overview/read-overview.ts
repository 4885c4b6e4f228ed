import type { LedgerOverview, MatterEntry } from '@breakwater/contracts/ledger';
import { deriveMatter } from '../matters/derive-matter.ts';
import type { LedgerContext } from '../ports.ts';
import { selectEntries } from '../store/entries.ts';
import { selectAllMatters } from '../store/matters.ts';
import { selectMeetings } from '../store/partners.ts';
import { makeOverview } from './make-overview.ts';

/** Platforms side by side, from open matters, meetings and what was asked by whatever way. */
export async function readOverview({ storage, law, clock, asked }: LedgerContext): Promise<LedgerOverview> {
  const now = clock.now();
  const stored = (await selectAllMatters(storage.db)).filter(({ closedAt }) => closedAt === undefined);
  const entries = new Map<string, MatterEntry[]>(stored.map(({ id }) => [id, []]));
  for (const { entry } of await selectEntries(storage.db, [...entries.keys()]))
    entries.get(entry.matterId)?.push(entry);
  const matters = stored.map((matter) => deriveMatter(law(), matter, entries.get(matter.id) ?? [], now));
  const meetings = await selectMeetings(storage.db, undefined);
  return makeOverview(law(), { matters, meetings, asked: await asked() }, now);
}
