import type { Db, Work } from '@breakwater/storage';
import { numbersOf } from '../numbers/read-numbers.ts';
import type { IncidentsContext } from '../ports.ts';
import { lockUnreleased, type StoredIncident } from '../store/incidents.ts';
import { countOutcomes } from '../store/indicators.ts';
import { countHits, type KeptCounts, writeKept, writeReleased } from '../store/kept.ts';
import { countWrongFinds, deleteSomeMatches } from '../store/matches.ts';
import { forgetPreserved } from '../store/preserved.ts';
import { forgetVariants } from '../store/variants.ts';

const PAGE = 1_000;

/**
 * Lets go of what incidents kept for the stated time: accounts are preserved no longer, and what matched is deleted. What was
 * counted of it stays for who looks back. Says how many accounts.
 */
export async function releaseEnded({ storage, clock }: IncidentsContext): Promise<number> {
  for (let accounts = 0; ; ) {
    const released = await storage.work((work) => releasePage(work, clock.now()));
    if (released === undefined) return accounts;
    accounts += released;
  }
}

async function releasePage(work: Work, now: number): Promise<number | undefined> {
  const { db } = work;
  const incident = await lockUnreleased(db, now);
  if (!incident) return undefined;
  const { id } = incident;
  // Before the first page goes: from then on nothing is counted anew.
  if (!incident.kept) await writeKept(db, id, await countKept(db, incident, now));
  if ((await deleteSomeMatches(db, id, PAGE)) === PAGE) return 0;
  await forgetVariants(db, id);
  const accounts = await forgetPreserved(db, id);
  await writeReleased(db, id, now);
  work.record({ actor: 'system', action: 'incident.released', subject: id, detail: { accounts } });
  return accounts;
}

async function countKept(db: Db, incident: StoredIncident, now: number): Promise<KeptCounts> {
  const { id } = incident;
  const { now: _, ...numbers } = await numbersOf(db, incident, now);
  const { withoutHits } = await countOutcomes(db, id);
  return {
    // Threads are named by posts.
    numbers: { ...numbers, groups: [], preserved: 0 },
    wrongFinds: await countWrongFinds(db, id),
    indicatorsWithoutHits: withoutHits,
    hits: await countHits(db, id),
  };
}
