const FIRST_MS = 1_000;
const LONGEST_MS = 3_600_000;

/**
 * Milliseconds to wait after the n-th attempt that failed: twice as long each time, up to an hour, give or take a fifth.
 * Nothing is ever given up: an order that does not arrive is shown until it does.
 *
 * @param random a number in [0, 1) that spreads the retries
 * @example
 * ```ts
 * retryDelay(1, 0.5) // => 1000
 * retryDelay(40, 0.5) // => 3600000
 * ```
 */
export function retryDelay(attempts: number, random: number): number {
  const delay = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts - 1, 30));
  return Math.round(delay * (0.8 + 0.4 * random));
}
