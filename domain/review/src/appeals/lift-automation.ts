import type { Action, Job } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { liveFor } from '../decisions/resolve-job.ts';
import type { ReviewContext } from '../ports.ts';
import { tellWithdrawn } from '../statements/withdraw-statements.ts';
import { selectActionsById } from '../store/actions.ts';
import { settleDuty, withdrawOfAutomation } from '../store/statements.ts';
import { mootAppeals } from './moot-appeals.ts';
import { reverseActions } from './reverse-actions.ts';

/**
 * Takes back what automation did because of what led to a job, when an appeal found that there was no violation, and
 * withdraws the statements that were given for it; those also whose actions the decision had put stronger ones in place of.
 * Returns what is lifted.
 */
export async function liftAutomation(
  context: ReviewContext,
  work: Work,
  job: Job,
  by: string,
): Promise<readonly Action[]> {
  const now = context.clock.now();
  const live = await liveFor(work.db, job, { decision: 'no-violation' }, now, { hold: true });
  const ids = live.filter(({ liftable, inForce }) => liftable && inForce).map(({ action }) => action.id);
  await reverseActions(context, work, ids, by);
  const withdrawn = await withdrawOfAutomation(work.db, toInstant(now), 'appeal', job.id);
  await settleDuty(work.db, 'withdraw', ids);
  await tellWithdrawn(context, work, withdrawn, by);
  await mootAppeals(
    context,
    work,
    withdrawn.map(({ id }) => id),
    by,
  );
  return selectActionsById(work.db, ids);
}
