import type { Action, Job } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Db, RecordEntry } from '@breakwater/storage';
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
 */
export async function liftAutomation(
  context: ReviewContext,
  trx: Db,
  job: Job,
  by: string,
): Promise<{ readonly lifted: readonly Action[]; readonly entries: readonly RecordEntry[] }> {
  const now = context.clock.now();
  const live = await liveFor(trx, job, { decision: 'no-violation' }, now, { hold: true });
  const ids = live.filter(({ liftable, inForce }) => liftable && inForce).map(({ action }) => action.id);
  const reversed = await reverseActions(context, trx, ids, by);
  const withdrawn = await withdrawOfAutomation(trx, toInstant(now), 'appeal', job.id);
  await settleDuty(trx, 'withdraw', ids);
  const told = await tellWithdrawn(context, trx, withdrawn, by);
  const moot = await mootAppeals(
    context,
    trx,
    withdrawn.map(({ id }) => id),
    by,
  );
  return { lifted: await selectActionsById(trx, ids), entries: [...reversed, ...told, ...moot] };
}
