import type { FiredRule, Rule } from '@breakwater/contracts/rules';

/** Events a day on which a rule's actions go out, when the rule does not say. */
export const DEFAULT_QUOTA = 1_000;
/** Share of the accounts behind the last events at which a breaker opens, when the rule does not say. */
export const DEFAULT_BREAKER = { share: 0.2, over: 1_000 } as const;
/** Fewer accounts say nothing: one hit among the first three is not a runaway rule, nor is one account that floods. */
export const BREAKER_FLOOR = 20;

/** How many events the breaker of a rule looks back over. */
export function windowOf({ breaker = DEFAULT_BREAKER }: Pick<Rule, 'breaker'>): number {
  return breaker.over;
}

/** What is known of a rule before a batch. */
export interface RuleLoad {
  /** Events of today on which its actions went out. */
  readonly acted: number;
  /** Whether its breaker is open. */
  readonly open: boolean;
  /** Accounts on which it fired among the last `over` events. */
  readonly firedOn: number;
  /** Those of them that the batch has firings of. */
  readonly known: ReadonlySet<string>;
  /** Accounts behind the last `over` events, those of the batch included. */
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
 * Applies a rule's circuit breaker and daily quota to its firings in one batch, event by event. A breaker counts
 * accounts, so that one that floods cannot switch a rule off for all the others. An open one stays open until a person
 * closes it, and what it holds back does not use up the quota.
 *
 * @param firings the account of each event on which the rule fired, in the order of the batch
 */
export function limitFirings(
  { quota = DEFAULT_QUOTA, breaker = DEFAULT_BREAKER }: Pick<Rule, 'quota' | 'breaker'>,
  load: RuleLoad,
  firings: readonly string[],
): LimitedFirings {
  const withheld: FiredRule['withheld'][] = [];
  const added = new Set<string>();
  let acted = 0;
  let openedAt: number | undefined;
  for (const account of firings) {
    if (!load.known.has(account)) added.add(account);
    const fired = load.firedOn + added.size;
    const share = fired / Math.max(load.judged, fired);
    if (!load.open && fired >= BREAKER_FLOOR && share > breaker.share) openedAt ??= share;
    if (load.open || openedAt !== undefined) withheld.push('circuit-breaker');
    else if (load.acted + acted >= quota) withheld.push('quota');
    else {
      withheld.push(undefined);
      acted++;
    }
  }
  return { withheld, acted, ...(openedAt !== undefined && { openedAt }) };
}
