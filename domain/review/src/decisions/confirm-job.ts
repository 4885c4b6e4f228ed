import type { Policy } from '@breakwater/contracts';
import type { Decision, Job } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import { conflict } from '../review-error.ts';
import { lockAccount } from '../store/decided-actions.ts';
import { lockPendingDecision, settleDecision } from '../store/decisions.ts';
import { findPolicyVersion } from '../store/policies.ts';
import { putStrike } from '../strikes/put-strike.ts';
import { planStrike } from '../strikes/strike.ts';
import { advance, alreadyResolved, workOnJob } from '../work-on-job.ts';
import { afterDecision, type DecisionContext } from './decision-context.ts';
import { planEffects, waits } from './plan-decision.ts';
import { recordRefusal } from './record-refusal.ts';
import { liveFor } from './resolve-job.ts';
import { checkStaff } from './staff.ts';
import { takeEffect } from './take-effect.ts';

/**
 * A second person agrees: what waited goes out, the account gets the strike and the job is resolved. It holds under the
 * version of the policy that was decided under, also when that was changed or retired since.
 *
 * Errors: 403 `person-needed`; 404 `job-not-found`; 409 `second-person-needed`, `job-not-awaiting-second`,
 * `job-resolved`. What is refused is on record as `job.confirm.refused`.
 */
export function confirmJob(context: DecisionContext, id: string, by: string): Promise<Job> {
  return recordRefusal(context, { by, action: 'job.confirm.refused', subject: id }, async () => {
    const person = checkStaff(by);
    return workOnJob(context, id, async (work, job, now) => {
      const pending = await pendingOf(work.db, job, person);
      await lockAccount(work.db, job.platform, job.accountId);
      return confirm(context, work, { job, pending, person, now });
    });
  });
}

async function confirm(
  context: DecisionContext,
  work: Work,
  {
    job,
    pending,
    person,
    now,
  }: { readonly job: Job; readonly pending: Decision; readonly person: string; readonly now: number },
): Promise<Job> {
  const at = toInstant(now);
  const policy = pending.ordered ? undefined : await policyVersionOf(work.db, pending);
  const { id: decisionId, decidedBy, reason } = pending;
  const waiting = pending.actions.filter((action) => waits(action, policy));
  const live = await liveFor(work.db, job, { decision: 'violation', actions: waiting }, now, { hold: true });
  const plan = planEffects(
    {
      job,
      decisionId,
      decidedBy,
      confirmedBy: person,
      resolution: pending,
      live,
      now,
      ...(policy && { policy }),
      ...(pending.ordered && { ordered: pending.ordered }),
    },
    waiting,
    { endsPauses: true },
  );
  await settleDecision(work.db, decisionId, 'confirmed', { by: person, at });
  const effect = await takeEffect(context, work, plan, { decisionId, by: person, at });
  const points = policy && planStrike(policy, now);
  const strike = points && (await putStrike(context, work.db, pending, points, at));
  const decision: Decision = { ...pending, outcome: 'confirmed', secondBy: person, secondAt: at };
  return advance(context, work, {
    job,
    progress: {
      state: 'resolved',
      decision: pending.decision,
      decidedBy,
      confirmedBy: person,
      note: reason,
      decisionId,
    },
    entry: {
      actor: person,
      action: 'job.confirmed',
      detail: { decisionId, decidedBy, ...(strike && { points: strike.points }) },
    },
    afterwards: (updated) =>
      afterDecision(context, work, {
        decision,
        ...(policy && { policy }),
        job: updated,
        actions: effect.started,
        ended: effect.ended,
        at,
        by: person,
        ...(strike && { strike }),
      }),
  });
}

async function policyVersionOf(db: Db, { policy, policyVersion }: Decision): Promise<Policy> {
  const found = await findPolicyVersion(db, policy ?? '', policyVersion ?? 0);
  if (!found)
    throw conflict('policy-unknown', 'The policy of this decision is not kept. Reject it and decide anew.');
  return found;
}

/**
 * The decision of a locked job that waits, for somebody else than who made it.
 *
 * @throws ReviewError 409 `job-resolved`, `job-not-awaiting-second`, `second-person-needed`
 */
export async function pendingOf(db: Db, job: Job, by: string): Promise<Decision> {
  if (job.state === 'resolved') throw alreadyResolved(job);
  const decision = job.state === 'awaiting-second' ? await lockPendingDecision(db, job.id) : undefined;
  if (!decision) {
    throw conflict('job-not-awaiting-second', 'This job has no decision that waits for a second person.');
  }
  if (decision.decidedBy === by) {
    const message = `${decision.decidedBy} made this decision; somebody else has to confirm or reject it.`;
    throw conflict('second-person-needed', message, { decidedBy: decision.decidedBy });
  }
  return decision;
}
