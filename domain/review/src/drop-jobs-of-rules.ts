import type { AccountRef } from '@breakwater/contracts';
import type { Db, Work } from '@breakwater/storage';
import type { ReviewContext } from './ports.ts';
import { deleteJob } from './store/move-job.ts';
import { countOfRules, deleteEvidenceOf, lockJobsOnEvents } from './store/work-of-rules.ts';

/** Jobs whose ground is gone: about an account, in these queues, resting on these events alone. */
export interface UnfoundedJobs extends AccountRef {
  readonly queues: readonly string[];
  readonly eventIds: readonly string[];
  readonly by: string;
}

/**
 * Forgets jobs that nobody decided anything of and whose ground never was: nothing of them stays on the account. What rests
 * on anything else, and what people decided, stays. Says how many.
 */
export async function dropJobsOfRules(
  _context: ReviewContext,
  work: Work,
  { by, queues, eventIds, ...account }: UnfoundedJobs,
): Promise<number> {
  const jobIds = await lockJobsOnEvents(work.db, account, { queues, eventIds });
  if (jobIds.length === 0) return 0;
  await deleteEvidenceOf(work.db, jobIds);
  for (const jobId of jobIds) await deleteJob(work.db, jobId);
  work.record(...jobIds.map((subject) => ({ actor: by, action: 'job.dropped', subject })));
  return jobIds.length;
}

/** What is left of rules on accounts: friction in force by them alone, and open jobs in their queues. */
export function leftOfRules(
  _context: ReviewContext,
  db: Db,
  accounts: readonly AccountRef[],
  of: { readonly ruleIds: readonly string[]; readonly queues: readonly string[] },
): Promise<{ readonly friction: number; readonly jobs: number }> {
  return accounts.length === 0 ? Promise.resolve({ friction: 0, jobs: 0 }) : countOfRules(db, accounts, of);
}
