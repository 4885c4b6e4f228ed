import type { Policy } from '@breakwater/contracts';
import type { Strike } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';

const DAY_MS = 86_400_000;

/** What a violation puts on an account. */
export interface PlannedStrike {
  readonly points: number;
  readonly expiresAt?: string;
}

/**
 * The strike of a violation of a policy; undefined where the policy gives no points.
 *
 * @example
 * ```ts
 * planStrike({ points: 2, decayDays: 1 }, 0) // => { points: 2, expiresAt: '1970-01-02T00:00:00.000Z' }
 * planStrike({ points: 2, decayDays: 0 }, 0) // => { points: 2 }
 * planStrike({ points: 0, decayDays: 1 }, 0) // => undefined
 * ```
 */
export function planStrike(
  { points, decayDays }: Pick<Policy, 'points' | 'decayDays'>,
  now: number,
): PlannedStrike | undefined {
  if (points === 0) return undefined;
  return { points, ...(decayDays > 0 && { expiresAt: toInstant(now + decayDays * DAY_MS) }) };
}

/**
 * Sum of the points that count at an instant: put there by then, not expired and not voided by then.
 *
 * @param at milliseconds since the epoch
 * @example
 * ```ts
 * const strike = { points: 2, at: '1970-01-01T00:00:00.000Z', expiresAt: '1970-01-02T00:00:00.000Z' };
 * strikeBalance([strike], 0) // => 2
 * strikeBalance([strike], 86400000) // => 0
 * strikeBalance([{ ...strike, voidedAt: '1970-01-01T12:00:00.000Z' }], 3600000) // => 2
 * ```
 */
export function strikeBalance(
  strikes: readonly Pick<Strike, 'points' | 'at' | 'expiresAt' | 'voidedAt'>[],
  at: number,
): number {
  const isOver = (instant: string | undefined) => instant !== undefined && Date.parse(instant) <= at;
  return strikes
    .filter((strike) => isOver(strike.at) && !isOver(strike.expiresAt) && !isOver(strike.voidedAt))
    .reduce((sum, { points }) => sum + points, 0);
}
