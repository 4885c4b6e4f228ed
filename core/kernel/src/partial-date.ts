const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
/** Nobody who is looked for was born before. */
const FIRST_YEAR = 1800;

/**
 * Whether a text is a year, a month or a day that there was: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, not after `today` where
 * that is given.
 *
 * @example
 * ```ts
 * isPartialDate('1971-02') // => true
 * isPartialDate('1971-02-30') // => false
 * isPartialDate('2031', '2026-11-29') // => false
 * ```
 */
export function isPartialDate(text: string, today?: string): boolean {
  const [, year, month, day] = PARTIAL.exec(text) ?? [];
  if (year === undefined || Number(year) < FIRST_YEAR) return false;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return false;
  const lastDay = new Date(Date.UTC(Number(year), Number(month ?? 1), 0)).getUTCDate();
  if (day !== undefined && (Number(day) < 1 || Number(day) > lastDay)) return false;
  return today === undefined || text <= today.slice(0, text.length);
}
