import type { Action, Policy } from '@breakwater/contracts';
import {
  type DecidedAction,
  type Job,
  type JobResolution,
  type OrderedBy,
  policyOfOrder,
} from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import { type LiveAction, needsTwo, type StoredAction } from '../action.ts';
import { durationOfAction } from '../duration-of-action.ts';
import { nameBasedId } from '../name-based-id.ts';
import { type PlannedStrike, planStrike } from '../strikes/strike.ts';

const SUPERSEDES_HIDING: readonly string[] = ['hide-content', 'remove-content', 'suspend-account'];

/** What automation did until a review, where something stronger takes its place. */
const GIVES_WAY: readonly string[] = ['hide-until-review', 'pause-sharing'];

/** Everything that what a decision does follows from. */
export interface DecisionFacts {
  readonly job: Pick<Job, 'id' | 'platform' | 'accountId'>;
  readonly decisionId: string;
  readonly decidedBy: string;
  readonly confirmedBy?: string;
  readonly resolution: JobResolution;
  /** Under which a violation is decided. */
  readonly policy?: Policy;
  /** The order that is the ground, in the place of a policy. */
  readonly ordered?: OrderedBy;
  readonly live: readonly LiveAction[];
  readonly now: number;
}

export interface PlannedEnding {
  readonly action: Action;
  readonly inForce: boolean;
  /** Superseded: something stronger takes its place, and the platform is not told that it ended. */
  readonly as: 'reversed' | 'superseded';
}

export interface EffectPlan {
  readonly start: readonly StoredAction[];
  readonly end: readonly PlannedEnding[];
}

export interface DecisionPlan {
  /** Why a second person has to confirm; undefined when one is enough. */
  readonly secondPerson?: 'suspension' | 'severe-policy';
  readonly atOnce: EffectPlan;
  /** What happens when the second person confirms. */
  readonly onConfirm: EffectPlan;
  readonly strike?: PlannedStrike;
}

/**
 * What a decision does, at once and when it is confirmed. Pure, and used for the preview as for the decision itself,
 * so that the two cannot differ. Under a severe policy everything waits; else what needs two people does.
 */
export function planDecision(facts: DecisionFacts): DecisionPlan {
  const { resolution, policy, live } = facts;
  const actions = resolution.actions ?? [];
  const waiting = actions.filter((action) => waits(action, policy));
  const atOnce = planEffects(
    facts,
    actions.filter((action) => !waits(action, policy)),
    { endsPauses: policy?.severe !== true },
  );
  const gone = new Set(atOnce.end.map(({ action }) => action.id));
  const onConfirm = planEffects(
    { ...facts, resolution: { ...resolution, decision: 'violation' }, live: live.filter(isNotIn(gone)) },
    waiting,
    { endsPauses: true },
  );
  const strike = policy && planStrike(policy, facts.now);
  const secondPerson = policy?.severe ? 'severe-policy' : waiting.length > 0 ? 'suspension' : undefined;
  return { ...(secondPerson && { secondPerson }), atOnce, onConfirm, ...(strike && { strike }) };
}

/** Whether an action waits for a second person. */
export function waits({ action }: DecidedAction, policy: Policy | undefined): boolean {
  return policy?.severe === true || needsTwo(action);
}

const isNotIn =
  (ids: ReadonlySet<string>) =>
  ({ action }: LiveAction): boolean =>
    !ids.has(action.id);

/**
 * What these actions of a decision start and end. No violation lifts what automation did because of the job, too. A
 * pause of sharing was for the time until somebody looked: it ends when a decision takes effect, whatever that is.
 */
export function planEffects(
  facts: DecisionFacts,
  actions: readonly DecidedAction[],
  { endsPauses }: { readonly endsPauses: boolean },
): EffectPlan {
  const end = new Map<string, PlannedEnding>();
  const add = (as: PlannedEnding['as'], which: (live: LiveAction) => boolean) => {
    for (const { action, inForce } of facts.live.filter(which))
      if (!end.has(action.id)) end.set(action.id, { action, inForce, as });
  };
  if (facts.resolution.decision === 'no-violation') add('reversed', ({ liftable }) => liftable);
  for (const { action, contentId } of actions)
    if (action === 'restore') add('reversed', (live) => live.action.contentId === contentId);
  const start = actions.flatMap((action) => actionOf(facts, action) ?? []);
  for (const { action } of start)
    if (SUPERSEDES_HIDING.includes(action.kind))
      add(
        'superseded',
        (live) =>
          GIVES_WAY.includes(live.action.kind) &&
          live.action.origin === 'automation' &&
          live.action.contentId === action.contentId,
      );
  if (endsPauses) add('reversed', ({ action, liftable }) => liftable && action.kind === 'pause-sharing');
  return { start, end: [...end.values()] };
}

/** The action that follows from a decision; its id follows from the decision, so that it goes out once. */
function actionOf(facts: DecisionFacts, decided: DecidedAction): StoredAction | undefined {
  const { job, decisionId, decidedBy, confirmedBy, policy, ordered, now } = facts;
  const { action: kind, contentId, label, territories, for: duration } = decided;
  if (kind === 'restore' || !(policy || ordered)) return undefined;
  const lasts = duration === undefined ? undefined : durationOfAction(duration);
  const action: Action = {
    id: nameBasedId('decision', decisionId, kind, contentId ?? '', label ?? ''),
    kind,
    platform: job.platform,
    accountId: job.accountId,
    ...(contentId !== undefined && { contentId }),
    ...(label !== undefined && { label }),
    ...(territories && { territories: [...new Set(territories)].sort() }),
    origin: 'person',
    ...(policy
      ? { policy: policy.id, policyVersion: policy.version }
      : { policy: policyOfOrder(ordered?.instrument ?? '') }),
    because: facts.resolution.reason,
    ruleIds: [],
    jobId: job.id,
    decisionId,
    createdAt: toInstant(now),
    ...(lasts !== undefined && { expiresAt: toInstant(now + lasts) }),
  };
  const severe = policy?.severe ?? false;
  return {
    action,
    decidedBy,
    severe,
    ordered: policy === undefined,
    ...(confirmedBy !== undefined && { confirmedBy }),
  };
}
