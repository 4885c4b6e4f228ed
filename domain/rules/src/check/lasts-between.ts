import { parseDuration } from '@breakwater/kernel';

/**
 * Whether a text is a duration from `shortest` to `longest` milliseconds, in the units that rule sets are written in. A
 * week is P7D there: one way to write it is enough, and counters of before could not count weeks.
 *
 * @example
 * ```ts
 * lastsBetween('PT1H30M', 60_000, 86_400_000) // => true
 * lastsBetween('P30D', 60_000, 86_400_000) // => false
 * lastsBetween('P1W', 60_000, 30 * 86_400_000) // => false
 * ```
 */
export function lastsBetween(text: string, shortest: number, longest: number): boolean {
  const length = text.endsWith('W') ? undefined : parseDuration(text);
  return length !== undefined && length >= shortest && length <= longest;
}
