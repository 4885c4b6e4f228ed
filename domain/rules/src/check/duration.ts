const PATTERN = /^P(?:(\d+)W|(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?)$/;
const UNITS = [604_800_000, 86_400_000, 3_600_000, 60_000, 1_000] as const;

/**
 * Milliseconds of an ISO 8601 duration in weeks, days, hours, minutes and seconds; undefined when it is none. Months
 * and years have no fixed length and are not read.
 *
 * @example
 * ```ts
 * parseDuration('PT1H30M') // => 5400000
 * parseDuration('P1M') // => undefined
 * ```
 */
export function parseDuration(text: string): number | undefined {
  const match = PATTERN.exec(text);
  const amounts = match?.slice(1);
  if (amounts === undefined || amounts.every((amount) => amount === undefined)) return undefined;
  if (text.endsWith('T')) return undefined;
  return amounts.reduce((sum, amount, index) => sum + Number(amount ?? 0) * (UNITS[index] ?? 0), 0);
}
