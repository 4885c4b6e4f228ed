import type { Work } from '@breakwater/storage';
import { clockFacts } from '../clocks/clock-facts.ts';
import { computeClocks } from '../clocks/compute-clocks.ts';
import { nextClock } from '../clocks/next-clock.ts';
import type { CaseworkContext } from '../ports.ts';
import { findCase, openCaseIds, writeDue } from '../store/cases.ts';

/** After anything of a case changed, in its unit: what is due next is computed anew, and others are told. */
export async function touchCase(context: CaseworkContext, work: Work, caseId: string): Promise<void> {
  await placeCase(context, work, caseId);
  work.emit('casework.changed', { caseId });
}

async function placeCase({ law, clock }: CaseworkContext, work: Work, caseId: string): Promise<void> {
  const one = await findCase(work.db, caseId);
  const facts = one && (await clockFacts(work.db, [one])).get(caseId);
  if (!facts) return;
  await writeDue(work.db, caseId, nextClock(computeClocks(law(), facts, clock.now()))?.dueAt);
}

/** Places every case that is not over by the law as it is now; on `law.changed`. Says how many. */
export async function placeOpenCases(context: CaseworkContext): Promise<number> {
  const ids = await openCaseIds(context.storage.db);
  for (const id of ids) await context.storage.work((work) => placeCase(context, work, id));
  return ids.length;
}
