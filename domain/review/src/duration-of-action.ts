import { parseDuration } from '@breakwater/kernel';

/** Nearly two thousand years: an end after that could hardly be written as an instant. */
const LONGEST_MS = 99_999 * 7 * 86_400_000;

/**
 * How long an action lasts, in milliseconds; undefined for a text that is no duration of weeks, days, hours, minutes and
 * seconds, for no time at all, and for more than 99,999 weeks.
 *
 * @example
 * ```ts
 * durationOfAction('PT24H') // => 86400000
 * durationOfAction('PT0S') // => undefined
 * durationOfAction('P100000W') // => undefined
 * ```
 */
export function durationOfAction(text: string): number | undefined {
  const length = parseDuration(text) ?? 0;
  return length > 0 && length <= LONGEST_MS ? length : undefined;
}
