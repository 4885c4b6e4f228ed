/**
 * The instant so many calendar months later, in UTC; a day that the month does not have becomes its last.
 *
 * @example
 * ```ts
 * new Date(addMonths(Date.UTC(2026, 7, 31), 6)).toISOString() // => '2027-02-28T00:00:00.000Z'
 * ```
 */
export function addMonths(instant: number, months: number): number {
  const date = new Date(instant);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.setUTCDate(Math.min(day, last));
}
