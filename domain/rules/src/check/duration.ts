const PATTERN = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const UNITS = [86_400_000, 3_600_000, 60_000, 1_000] as const;

/**
 * Milliseconds of an ISO 8601 duration in days, hours, minutes and seconds: the form that counters and actions take;
 * undefined for any other. Months and years have no fixed length, and a week is P7D.
 *
 * @example
 * ```ts
 * parseDuration('PT1H30M') // => 5400000
 * parseDuration('P1M') // => undefined
 * parseDuration('P1W') // => undefined
 * ```
 */
export function parseDuration(text: string): number | undefined {
  const match = PATTERN.exec(text);
  const amounts = match?.slice(1);
  if (amounts === undefined || amounts.every((amount) => amount === undefined)) return undefined;
  if (text.endsWith('T')) return undefined;
  return amounts.reduce((sum, amount, index) => sum + Number(amount ?? 0) * (UNITS[index] ?? 0), 0);
}
