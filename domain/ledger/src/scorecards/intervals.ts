import { wilsonInterval } from '@breakwater/kernel';

/** How sure an interval is to hold what it is about. */
const CONFIDENCE = 0.95;

/** A value with its 95 % interval; without one where there are too few to say. */
export interface Estimate {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/**
 * A share with its 95 % interval (Wilson 1927), which is right also for few and for none. Undefined of nothing.
 *
 * @example
 * ```ts
 * shareOf(0, 0) // => undefined
 * shareOf(0, 10).low // => 0
 * shareOf(8, 10).low.toFixed(3) // => '0.490'
 * shareOf(8, 10).high.toFixed(3) // => '0.943'
 * ```
 */
export function shareOf(count: number, of: number): Required<Estimate> | undefined {
  if (of === 0) return undefined;
  const [low, high] = wilsonInterval(count, of);
  return { value: count / of, low, high };
}

/**
 * A median with its distribution-free interval from order statistics: the widest pair of ranks that hold the median with
 * at least 95 % (binomial, p = 1/2). Under six values no pair does, and there is none.
 *
 * @example
 * ```ts
 * medianOf([5, 1, 3]) // => { value: 3 }
 * medianOf([1, 2, 3, 4, 5, 6]) // => { value: 3.5, low: 1, high: 6 }
 * medianOf([]) // => undefined
 * ```
 */
export function medianOf(values: readonly number[]): Estimate | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const count = sorted.length;
  if (count === 0) return undefined;
  const [lower = 0, upper = 0] = [sorted[(count - 1) >> 1], sorted[count >> 1]];
  const value = (lower + upper) / 2;
  const rank = outerRank(count);
  const [low, high] = [sorted[rank - 1], sorted[count - rank]];
  return { value, ...(rank > 0 && low !== undefined && high !== undefined && { low, high }) };
}

/** The greatest rank of which fewer than 2.5 % of samples have the median outside; 0 where there is none. */
function outerRank(count: number): number {
  const tail = (1 - CONFIDENCE) / 2;
  // log of C(n, k) / 2^n, since 2^n has no place in a number for large n.
  let term = -count * Math.LN2;
  let below = Math.exp(term);
  let rank = 0;
  while (below <= tail && rank < count) {
    rank += 1;
    term += Math.log((count - rank + 1) / rank);
    below += Math.exp(term);
  }
  return rank;
}
