import type { Job } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { needsTwo } from './action.ts';
import type { ReviewContext } from './ports.ts';
import { actionOfDecision } from './resolution.ts';
import { checkTexts, conflict, invalid } from './review-error.ts';
import { type Decision, findPendingDecision, settleDecision } from './store/decisions.ts';
import { takeDecidedActions } from './take-decided-actions.ts';
import { advance, alreadyResolved, checkPerson, workOnJob } from './work-on-job.ts';

/**
 * A second person agrees: the actions that need two people go out and the job is resolved.
 *
 * Errors: 404 `job-not-found`; 409 `second-person-needed`, `job-not-awaiting-second`, `job-resolved`.
 */
export async function confirmJob(context: ReviewContext, id: string, by: string): Promise<Job> {
  const person = checkPerson(by);
  return workOnJob(context, id, async (trx, job, now) => {
    const decision = await pendingOf(trx, job, person);
    const at = toInstant(now);
    await settleDecision(trx, decision.id, 'confirmed', { by: person, at });
    const stored = (decision.actions ?? [])
      .filter(({ action }) => needsTwo(action))
      .map((action) => actionOfDecision(job, decision, action, now, person));
    const others = await takeDecidedActions(context, trx, stored, person, at);
    const { decision: outcome, decidedBy, reason } = decision;
    return advance(context, trx, {
      job,
      progress: { state: 'resolved', decision: outcome, decidedBy, confirmedBy: person, note: reason },
      entry: { actor: person, action: 'job.confirmed', detail: { decisionId: decision.id, decidedBy } },
      others,
    });
  });
}

/**
 * A second person disagrees: the actions that need two people do not go out and the job is open again. Errors as for
 * `confirmJob`, and 422 `request-invalid` without a reason.
 */
export async function rejectJob(
  context: ReviewContext,
  id: string,
  by: string,
  reason: string,
): Promise<Job> {
  const person = checkPerson(by);
  if (reason.trim() === '') throw invalid('/reason', 'Say why the decision is rejected.');
  checkTexts({ reason });
  return workOnJob(context, id, async (trx, job, now) => {
    const decision = await pendingOf(trx, job, person);
    await settleDecision(trx, decision.id, 'rejected', { by: person, at: toInstant(now), reason });
    return advance(context, trx, {
      job,
      progress: { state: 'open' },
      entry: {
        actor: person,
        action: 'job.rejected',
        detail: { decisionId: decision.id, decidedBy: decision.decidedBy },
      },
    });
  });
}

async function pendingOf(trx: Db, job: Job, by: string): Promise<Decision> {
  if (job.state === 'resolved') throw alreadyResolved(job);
  const decision = job.state === 'awaiting-second' ? await findPendingDecision(trx, job.id) : undefined;
  if (!decision) {
    throw conflict('job-not-awaiting-second', 'This job has no decision that waits for a second person.');
  }
  if (isSamePerson(decision.decidedBy, by)) {
    const message = `${decision.decidedBy} made this decision; somebody else has to confirm or reject it.`;
    throw conflict('second-person-needed', message, { decidedBy: decision.decidedBy });
  }
  return decision;
}

/** Another spelling of a name does not make another person; the store compares in the same way. */
function isSamePerson(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
