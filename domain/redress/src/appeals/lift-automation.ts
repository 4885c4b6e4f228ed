import type { Job } from '@breakwater/contracts/review';
import type { Work } from '@breakwater/storage';
import type { RedressContext } from '../ports.ts';
import { mootAppeals } from '../statements/moot-appeals.ts';
import { tellWithdrawn, withdrawForAutomation } from '../statements/withdraw-statements.ts';
import { settleDuty } from '../store/statements.ts';

/**
 * Takes back what automation did because of what led to a job, when an appeal found that there was no violation, and
 * withdraws the statements that were given for it; those also whose actions the decision had put stronger ones in place of.
 *
 * @returns ids of what is lifted
 */
export async function liftAutomation(
  context: RedressContext,
  work: Work,
  job: Job,
  by: string,
): Promise<readonly string[]> {
  const lifted = await context.review.liftAutomation(work, job, by);
  const withdrawn = await withdrawForAutomation(context, work, job.id);
  await settleDuty(work.db, 'withdraw', lifted);
  await tellWithdrawn(context, work, withdrawn, by);
  await mootAppeals(
    context,
    work,
    withdrawn.map(({ id }) => id),
    by,
  );
  return lifted;
}
