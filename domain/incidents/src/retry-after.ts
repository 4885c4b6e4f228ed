const LONGEST_MS = 600_000;

/**
 * When something that failed so often in a row is tried again: at once the first time, since most faults are over by then,
 * later and later after that.
 *
 * @example
 * ```ts
 * retryAfter(1, 0) // => 0
 * retryAfter(3, 0) // => 4000
 * retryAfter(40, 0) // => 600000
 * ```
 */
export function retryAfter(attempts: number, now: number): number {
  return attempts <= 1 ? now : now + Math.min(LONGEST_MS, 1_000 * 4 ** (attempts - 2));
}
