const FORM = /^P(?=.)(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?=.)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/;
const SECOND = 1_000;
const UNITS = [7 * 86_400 * SECOND, 86_400 * SECOND, 3_600 * SECOND, 60 * SECOND, SECOND];

/**
 * Milliseconds of an ISO 8601 duration of weeks, days, hours, minutes and seconds; undefined for anything else, and
 * for no time at all. Months and years have no fixed length and are not durations of an action.
 *
 * @example
 * ```ts
 * durationMs('PT24H') // => 86400000
 * durationMs('P1M') // => undefined
 * ```
 */
export function durationMs(text: string): number | undefined {
  const parts = FORM.exec(text)?.slice(1) ?? [];
  const total = parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (UNITS[index] ?? 0), 0);
  return total > 0 ? total : undefined;
}
