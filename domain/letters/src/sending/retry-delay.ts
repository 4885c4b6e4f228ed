const FIRST_MS = 30_000;
const LONGEST_MS = 3_600_000;

/**
 * Milliseconds until mail is tried again after so many attempts: twice as long each time, an hour at most (RFC 5321 § 4.5.4.1
 * asks for half an hour and more once a server has been silent for long).
 *
 * @example
 * ```ts
 * retryDelay(1) // => 30000
 * retryDelay(3) // => 120000
 * retryDelay(40) // => 3600000
 * ```
 */
export function retryDelay(attempts: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts - 1, 20));
}
