import type { Policy } from '@breakwater/contracts';
import {
  type Decision,
  type Job,
  type JobResolution,
  type OrderedBy,
  policyOfOrder,
} from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import type { LiveAction } from '../action.ts';
import { choosePolicy } from '../policies/choose-policy.ts';
import { conflict } from '../review-error.ts';
import { lockAccount, selectLiveActions } from '../store/decided-actions.ts';
import { insertDecision } from '../store/decisions.ts';
import { putStrike } from '../strikes/put-strike.ts';
import { chooseLabel, type Named } from '../taxonomy/choose-label.ts';
import { advance, checkClaim, workOnJob } from '../work-on-job.ts';
import { checkResolution } from './check-resolution.ts';
import { afterDecision, type DecisionContext } from './decision-context.ts';
import { isReplay } from './is-replay.ts';
import { type DecisionFacts, type DecisionPlan, planDecision } from './plan-decision.ts';
import { recordRefusal } from './record-refusal.ts';
import { checkStaff } from './staff.ts';
import { takeEffect } from './take-effect.ts';

/**
 * Decides a job. Only who holds it can, while the claim lasts. No violation: what automation did because of it is
 * lifted. Violation: it is decided under the policy as it is now; the actions go out and the account gets the strike,
 * except what needs two people, for which the job then waits (`awaiting-second`, see `confirmJob`). Under a severe
 * policy that is all of it. The same decision of the same person sent again is answered with the job as it is, and
 * nothing is done twice.
 *
 * Errors: 403 `person-needed`; 404 `job-not-found`; 409 `job-not-claimed`, `job-claimed`, `job-awaiting-second`,
 * `job-resolved`, `policy-retired`, `nothing-to-restore`; 422 `policy-unknown`, `label-unknown`, `exception-unknown`,
 * `label-not-of-policy`, `request-invalid`. What is refused is on record.
 */
export function resolveJob(
  context: DecisionContext,
  id: string,
  by: string,
  resolution: JobResolution,
): Promise<Job> {
  return recordRefusal(context, { by, action: 'job.resolve.refused', subject: id }, async () => {
    const person = checkStaff(by);
    checkResolution(resolution);
    return workOnJob(context, id, async (work, job, now) => {
      if (await isReplay(work.db, job, person, resolution, context.taxonomy)) return job;
      checkClaim(job, person);
      return decide(context, work, { job, by: person, resolution, now });
    });
  });
}

/** What is decided on a locked job. */
export interface Deciding {
  readonly job: Job;
  readonly by: string;
  readonly resolution: JobResolution;
  readonly now: number;
  /** Bulk run that it is part of. */
  readonly bulkId?: string;
  /**
   * The job is about this content alone, which is a copy of what was decided. Then the account gets no strike, since it is
   * the content that was decided; and without a violation everything that automation did to the content ends.
   */
  readonly copyOf?: string;
}

/** Decides a locked job in the caller's unit. */
export async function decide(
  context: DecisionContext,
  work: Work,
  { job, by, resolution, now, bulkId, copyOf }: Deciding,
): Promise<Job> {
  await lockAccount(work.db, job.platform, job.accountId);
  const ordered = orderOf(job, resolution);
  const policy = await policyOf(work.db, job, resolution, { hold: true });
  const named = chooseLabel(context.taxonomy, resolution, policy?.id);
  const lifted = copyOf !== undefined && resolution.decision === 'no-violation' ? [copyOf] : [];
  const live = await liveFor(work.db, job, resolution, now, { hold: true, lifted });
  checkRestores(resolution, live);
  const id = context.ids();
  const ground = { ...(policy && { policy }), ...(ordered && { ordered }) };
  const facts = { job, decisionId: id, decidedBy: by, resolution, live, now, ...ground };
  const plan = planDecision(facts);
  const decision = decisionOf(
    { job, by, resolution, now, ...(bulkId !== undefined && { bulkId }) },
    id,
    plan,
    ground,
    named,
  );
  await insertDecision(work.db, decision);
  const at = toInstant(now);
  const effect = await takeEffect(context, work, plan.atOnce, { decisionId: id, by, at });
  const waits = plan.secondPerson !== undefined;
  const strike =
    plan.strike && !waits && copyOf === undefined
      ? await putStrike(context, work.db, decision, plan.strike, at)
      : undefined;
  const { decision: outcome, reason, actions = [] } = resolution;
  return advance(context, work, {
    job,
    progress: {
      state: waits ? 'awaiting-second' : 'resolved',
      decision: outcome,
      decidedBy: by,
      note: reason,
      decisionId: id,
    },
    entry: {
      actor: by,
      action: waits ? 'job.decided' : 'job.resolved',
      detail: {
        decision: outcome,
        decisionId: id,
        actions: actions.map(({ action }) => action),
        ...(policy && { policy: policy.id, policyVersion: policy.version }),
        ...(ordered && { orderId: ordered.orderId }),
        ...named,
        ...(strike && { points: strike.points }),
        ...(bulkId !== undefined && { bulkId }),
      },
    },
    afterwards: (updated) =>
      afterDecision(context, work, {
        decision,
        job: updated,
        actions: effect.started,
        ended: effect.ended,
        at,
        by,
        ...(policy && { policy }),
        ...(strike && { strike }),
      }),
  });
}

/**
 * The order on whose ground a job is decided; undefined where it is decided by the rules of the house.
 *
 * Throws ReviewError 409 `job-not-ordered` where the job carries none.
 */
export function orderOf(
  { ordered }: Pick<Job, 'ordered'>,
  { decision }: Pick<JobResolution, 'decision'>,
): OrderedBy | undefined {
  if (decision !== 'ordered') return undefined;
  if (ordered) return ordered;
  throw conflict(
    'job-not-ordered',
    'This job carries no order of an authority: decide it by the rules, or restrict the target from the order itself.',
  );
}

/** The policy of a violation: the one named, or that of the job. Without a violation there is none. */
export async function policyOf(
  db: Db,
  job: Job,
  { decision, policy }: JobResolution,
  { hold }: { readonly hold: boolean },
): Promise<Policy | undefined> {
  return decision === 'violation' ? choosePolicy(db, policy ?? job.policy, { hold }) : undefined;
}

/** Everything that a resolution may end; `lifted` names content on which it ends all that automation did. */
export function liveFor(
  db: Db,
  { id, platform, accountId }: Pick<Job, 'id' | 'platform' | 'accountId'>,
  { actions = [] }: Pick<JobResolution, 'decision' | 'actions'>,
  now: number,
  { hold, lifted = [] }: { readonly hold: boolean; readonly lifted?: readonly string[] },
): Promise<LiveAction[]> {
  const query = {
    platform,
    accountId,
    contentIds: actions.flatMap(({ contentId }) => contentId ?? []),
    account: actions.some(({ contentId }) => contentId === undefined),
    liftableFor: id,
    liftableOn: lifted,
  };
  return selectLiveActions(db, query, toInstant(now), { hold });
}

/** Lets restoring pass where there is something to restore. Throws ReviewError 409 `nothing-to-restore`. */
export function checkRestores({ actions = [] }: JobResolution, live: readonly LiveAction[]): void {
  for (const { action, contentId } of actions) {
    if (action !== 'restore') continue;
    if (!live.some((one) => one.inForce && one.action.contentId === contentId)) {
      const what = contentId === undefined ? 'the account itself' : 'this content';
      throw conflict('nothing-to-restore', `Nothing is in force on ${what}, or its time is over.`);
    }
  }
}

function decisionOf(
  { job, by, resolution, now, bulkId }: Deciding,
  id: string,
  plan: DecisionPlan,
  { policy, ordered }: Pick<DecisionFacts, 'policy' | 'ordered'>,
  byTaxonomy: Named,
): Decision {
  const { decision, actions = [], reason, note } = resolution;
  const named = ordered ? policyOfOrder(ordered.instrument) : (policy?.id ?? resolution.policy ?? job.policy);
  return {
    id,
    jobId: job.id,
    platform: job.platform,
    accountId: job.accountId,
    decision,
    policy: named,
    ...(policy && { policyVersion: policy.version }),
    severe: policy?.severe ?? false,
    ...(ordered && { ordered }),
    ...byTaxonomy,
    actions,
    reason,
    ...(note !== undefined && { note }),
    decidedBy: by,
    decidedAt: toInstant(now),
    outcome: plan.secondPerson === undefined ? 'final' : 'awaiting-second',
    ...(bulkId !== undefined && { bulkId }),
  };
}
