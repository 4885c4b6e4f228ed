import { wilsonInterval } from '@breakwater/kernel';

/** A share with its counts and its 95 % confidence interval. */
export interface Share {
  readonly of: number;
  readonly count: number;
  readonly share: number;
  readonly interval: readonly [number, number];
}

/**
 * A share with Wilson's score interval (Wilson 1927), which holds for few cases and for shares near 0 too.
 *
 * @example
 * shareOf(0, 100).interval // => [0, 0.037]
 */
export function shareOf(count: number, of: number): Share {
  const share = of === 0 ? 0 : count / of;
  const interval = wilsonInterval(count, of);
  return { of, count, share: round(share), interval: [round(interval[0]), round(interval[1])] };
}

function round(value: number): number {
  return Math.abs(Math.round(value * 1e4) / 1e4);
}
