import type { FiredRule, Rule } from '@breakwater/contracts';

/** Events a day on which a rule's actions go out, when the rule does not say. */
export const DEFAULT_QUOTA = 1_000;
/** Share of the last events at which a breaker opens, when the rule does not say. */
export const DEFAULT_BREAKER = { share: 0.2, over: 1_000 } as const;
/** Below this a share says nothing: one hit in the first three events is not a runaway rule. */
export const BREAKER_FLOOR = 20;

/** What is known of a rule before a batch. */
export interface RuleLoad {
  /** Events of today on which its actions went out. */
  readonly acted: number;
  /** Whether its breaker is open. */
  readonly open: boolean;
  /** Events among the last `over` on which it fired. */
  readonly firedInWindow: number;
  /** Events judged before the batch, ever. */
  readonly judged: number;
}

/** What becomes of each firing, in the order of the firings. */
export interface LimitedFirings {
  readonly withheld: readonly FiredRule['withheld'][];
  /** Firings whose actions go out. */
  readonly acted: number;
  /** Share at which the breaker opened just now. */
  readonly openedAt?: number;
}

/**
 * Applies a rule's circuit breaker and daily quota to its firings in one batch, event by event. An open breaker stays
 * open until a person closes it, and what it holds back does not use up the quota.
 *
 * @param firings positions in the batch at which the rule fired, ascending
 */
export function limitFirings(
  { quota = DEFAULT_QUOTA, breaker = DEFAULT_BREAKER }: Pick<Rule, 'quota' | 'breaker'>,
  load: RuleLoad,
  firings: readonly number[],
): LimitedFirings {
  const withheld: FiredRule['withheld'][] = [];
  let acted = 0;
  let openedAt: number | undefined;
  firings.forEach((position, index) => {
    const fired = load.firedInWindow + index + 1;
    const share = fired / Math.min(breaker.over, load.judged + position + 1);
    if (!load.open && fired >= BREAKER_FLOOR && share > breaker.share) openedAt ??= share;
    if (load.open || openedAt !== undefined) withheld.push('circuit-breaker');
    else if (load.acted + acted >= quota) withheld.push('quota');
    else {
      withheld.push(undefined);
      acted++;
    }
  });
  return { withheld, acted, ...(openedAt === undefined ? {} : { openedAt: Math.min(1, openedAt) }) };
}
