import type { Action } from '@breakwater/contracts';
import type { Job } from '@breakwater/contracts/review';
import type { Work } from '@breakwater/storage';
import type { ReviewContext } from '../ports.ts';
import { updateJob } from '../store/jobs.ts';
import type { DecisionContext } from './decision-context.ts';
import { liveFor } from './resolve-job.ts';
import { reverseActions } from './reverse-actions.ts';
import { takeBack } from './undo-decision.ts';

/** Somebody who found on appeal that a decision was wrong, and why. */
export interface Overturning {
  readonly by: string;
  readonly reason: string;
}

/**
 * Unrolls a decision that an appeal overturned, with everything that followed from it, in the caller's unit. Errors as
 * for `undoDecision`, without those about who may.
 */
export async function overturnDecision(
  context: DecisionContext,
  work: Work,
  decisionId: string,
  { by, reason }: Overturning,
): Promise<{ readonly job: Job; readonly reversed: readonly Action[] }> {
  return takeBack(context, work, decisionId, { by, reason, because: 'appeal' });
}

/**
 * Takes back what automation did because of what led to a job, when an appeal found that there was no violation.
 *
 * @returns ids of what is lifted
 */
export async function liftAutomation(
  context: DecisionContext,
  work: Work,
  job: Job,
  by: string,
): Promise<readonly string[]> {
  const now = context.clock.now();
  const live = await liveFor(work.db, job, { decision: 'no-violation' }, now, { hold: true });
  const ids = live.filter(({ liftable, inForce }) => liftable && inForce).map(({ action }) => action.id);
  await reverseActions(context, work, ids, { by, because: 'appeal' });
  return ids;
}

/** The appeal is the last word on the job too: nobody has to decide again what was found to be no violation. */
export async function settleOverturned(
  { clock }: ReviewContext,
  work: Work,
  { id, state, continuedIn }: Job,
  { by, reason: note }: Overturning,
): Promise<void> {
  if (state !== 'open' || continuedIn !== undefined) return;
  const decision = 'no-violation';
  await updateJob(work.db, id, { state: 'resolved', decision, decidedBy: by, note }, clock.now());
  work.record({ actor: by, action: 'job.resolved', subject: id, detail: { decision, because: 'appeal' } });
}
