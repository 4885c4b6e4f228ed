import type { RequestedAction } from '@breakwater/contracts';
import type { FiredRule, Verdict } from '@breakwater/contracts/rules';

let made = 0;

/** An id of its own, in the form of ours. */
export function anId(): string {
  return `00000000-0000-7000-8000-${(++made).toString(16).padStart(12, '0')}`;
}

/** A live rule that fired and asks for these actions; any part can be replaced. */
export function aFiredRule(actions: RequestedAction[], changes: Partial<FiredRule> = {}): FiredRule {
  return {
    id: 'starter/terms',
    title: 'Names a listed organisation',
    policy: 'terrorism',
    mode: 'live',
    because: 'The post names an organisation of the bank "listed".',
    observations: [],
    evidence: [],
    actions,
    ...changes,
  };
}

/** A verdict on a post in which these rules fired; any part can be replaced. */
export function aVerdict(fired: FiredRule[], changes: Partial<Verdict> = {}): Verdict {
  return {
    id: anId(),
    eventId: anId(),
    source: 'harbour',
    sourceEventId: `e${made}`,
    platform: 'harbour',
    accountId: 'a1',
    contentId: 'c1',
    type: 'content.created',
    at: '2026-01-01T00:00:00Z',
    decidedAt: '2026-01-01T00:00:01Z',
    outcome: fired.length > 0 ? 'flagged' : 'nothing-found',
    fired,
    undetermined: [],
    versions: { engine: '0.1.0', ruleset: 'starter@1', banks: {} },
    ...changes,
  };
}
