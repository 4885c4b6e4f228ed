const SECOND = 1_000;
const DAY = 86_400 * SECOND;
/** What a unit is in milliseconds, in the order of `FORM`. */
const UNITS = [7 * DAY, DAY, 3_600 * SECOND, 60 * SECOND, SECOND] as const;
/** Weeks stand alone; else at least one unit, and at least one after a T. */
const FORM = /^P(?:(\d+)W|(?=\d|T)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?)$/;

/**
 * Reads a duration (ISO 8601-1:2019, § 5.5.2) of weeks alone, or of days, hours, minutes and seconds: milliseconds from 0
 * up to 2^53 − 1, beyond which they could not be counted one by one. Undefined for any other text, and for what has no
 * length of its own: years and months are counted on a calendar. Signs, and weeks beside other units, are of ISO 8601-2;
 * decimals, which the standard leaves to who agrees on them, are none of ours.
 *
 * @example
 * ```ts
 * parseDuration('PT1H30M') // => 5400000
 * parseDuration('P2W') // => 1209600000
 * parseDuration('PT0S') // => 0
 * parseDuration('P1M') // => undefined
 * ```
 */
export function parseDuration(text: string): number | undefined {
  const amounts = FORM.exec(text)?.slice(1);
  const length = amounts?.reduce((sum, amount, at) => sum + Number(amount ?? 0) * (UNITS[at] ?? 0), 0);
  return Number.isSafeInteger(length) ? length : undefined;
}
