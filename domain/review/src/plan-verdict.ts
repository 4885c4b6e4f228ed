import type { Action, RequestedAction } from '@breakwater/contracts';
import { type FiredRule, isReason, type Verdict } from '@breakwater/contracts/rules';
import { toInstant } from '@breakwater/kernel';
import { endOf, isPersonAction, isReversible } from './action.ts';
import type { JobRequest, VerdictEvidence } from './job-request.ts';
import { nameBasedId } from './name-based-id.ts';
import { rankOf } from './severity.ts';

const DEFAULT_QUEUE = 'default';
const DEFAULT_SEVERITY = 'medium';

/** What is known of the content of a verdict's event, for the job that it may open. */
export interface AboutContent {
  /** People it can reach at once. */
  readonly audience?: number;
  readonly language?: string;
  /** SHA-256 of its files, as the platform sent them. */
  readonly files?: readonly string[];
}

/** What follows from a verdict. */
export interface Plan {
  readonly evidence: VerdictEvidence;
  /** What automation does: reversible actions only. */
  readonly actions: readonly Action[];
  /** What a person is asked to look at. */
  readonly requests: readonly JobRequest[];
  /** Kinds of actions that came to nothing: on content that the event had none of, or hiding of a whole account. */
  readonly withoutTarget: readonly string[];
}

/**
 * Divides what the live rules of a verdict ask for between automation and people. Whatever a verdict says, automation
 * gets nothing but the reversible actions; everything else is put before a person. Pure: a verdict that is planned
 * again gives the same action ids. What a rule does beyond its breaker is left to people.
 */
export function planVerdict(verdict: Verdict, now: number, about: AboutContent = {}): Plan {
  const actions = new Map<string, Action>();
  const requests: JobRequest[] = [];
  const withoutTarget: string[] = [];
  const chance = chanceOf(verdict);
  for (const rule of verdict.fired) {
    if (!isReason(rule)) continue;
    for (const requested of rule.actions) {
      const { action: kind } = requested;
      if (asksForPerson(kind)) requests.push(requestOf(verdict, rule, requested, now, { ...about, chance }));
      if (kind === 'queue' || !isReversible(kind) || rule.withheld !== undefined) continue;
      const action = actionOf(verdict, rule, requested, now);
      if (action) actions.set(action.id, merge(actions.get(action.id), action));
      else withoutTarget.push(kind);
    }
  }
  const { id, eventId, at, contentId } = verdict;
  const because = readable(verdict.fired.findLast(isReason)?.because ?? '');
  return {
    evidence: { verdictId: id, eventId, at, because, ...(contentId !== undefined && { contentId }) },
    actions: [...actions.values()],
    requests,
    withoutTarget,
  };
}

/** What the strongest of the models and estimates says that a verdict rests on: those that say a probability. */
function chanceOf({ fired }: Verdict): number | undefined {
  const said = fired
    .filter(isReason)
    .flatMap(({ evidence }) => evidence.map(({ probability }) => probability));
  const known = said.filter((probability) => probability !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/** Hiding is only allowed until a review, so it asks for one. What is not known to be reversible is for people too. */
function asksForPerson(kind: string): boolean {
  return kind === 'queue' || kind === 'hide-until-review' || !isReversible(kind);
}

/** The reason of a rule in every language in which it gives one. */
function reasonOf({ because, translations }: FiredRule): Pick<Action, 'because' | 'translations'> {
  const urdu = translations?.ur?.because;
  return {
    because: readable(because),
    ...(urdu !== undefined && { translations: { ur: { because: readable(urdu) } } }),
  };
}

/** Reasons quote what users wrote, and PostgreSQL keeps no NUL. */
function readable(because: string): string {
  return because.replaceAll('\0', '\uFFFD');
}

function actionOf(
  verdict: Verdict,
  rule: FiredRule,
  requested: RequestedAction,
  now: number,
): Action | undefined {
  const { platform, accountId, contentId } = verdict;
  const scope = requested.scope ?? (contentId === undefined ? 'account' : 'content');
  const { action: kind, label } = requested;
  if (scope === 'content' && contentId === undefined) return undefined;
  // To hide all of an account is no friction but a suspension: that is asked of a person instead.
  if (scope === 'account' && kind === 'hide-until-review') return undefined;
  // What others wait for is one piece of content: to slow what an account publishes there is another action.
  if (scope === 'account' && kind === 'pause-sharing') return undefined;
  const end = endOf(requested, now);
  return {
    id: nameBasedId('action', verdict.id, kind, scope, label ?? ''),
    kind,
    platform,
    accountId,
    ...(scope === 'content' && contentId !== undefined && { contentId }),
    ...(label !== undefined && { label }),
    origin: 'automation',
    policy: rule.policy,
    ...reasonOf(rule),
    ruleIds: [rule.id],
    verdictId: verdict.id,
    createdAt: toInstant(now),
    ...(end !== undefined && { expiresAt: toInstant(end) }),
  };
}

/** Two rules that ask for one action: the first reason stays, both are named, and the longer duration holds. */
function merge(first: Action | undefined, second: Action): Action {
  if (!first) return second;
  const { expiresAt: firstEnd, ...rest } = first;
  const ruleIds = [...new Set([...first.ruleIds, ...second.ruleIds])];
  if (firstEnd === undefined || second.expiresAt === undefined) return { ...rest, ruleIds };
  const [earlier, later = earlier] = [firstEnd, second.expiresAt].sort();
  return { ...rest, ruleIds, ...(later !== undefined && { expiresAt: later }) };
}

function requestOf(
  verdict: Verdict,
  rule: FiredRule,
  requested: RequestedAction,
  now: number,
  { audience, language, chance }: AboutContent & { readonly chance: number | undefined },
): JobRequest {
  const queued = rule.actions.find(({ action }) => action === 'queue');
  const end = requested.action === 'hide-until-review' ? endOf(requested, now) : undefined;
  return {
    queue: requested.queue ?? queued?.queue ?? DEFAULT_QUEUE,
    platform: verdict.platform,
    accountId: verdict.accountId,
    severity: rankOf(requested.severity ?? queued?.severity ?? DEFAULT_SEVERITY),
    policy: rule.policy,
    ...reasonOf(rule),
    proposed: isPersonAction(requested.action) ? [requested.action] : [],
    ...(end !== undefined && { dueAt: toInstant(end) }),
    origin: 'rule',
    rules: [rule.id],
    ...(chance !== undefined && { chance }),
    ...(audience !== undefined && { audience }),
    ...(language !== undefined && { language }),
  };
}
