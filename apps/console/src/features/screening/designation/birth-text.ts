import type { DesignatedBirth } from '@breakwater/contracts/screening';

/**
 * When somebody was born as far as a list says it: a date as printed, or a span of years.
 *
 * @example
 * ```ts
 * birthText({ date: '1971-02' }) // => '1971-02'
 * birthText({ fromYear: 1970, toYear: 1973 }) // => '1970–1973'
 * birthText({ place: 'Harbour Town' }) // => ''
 * ```
 */
export function birthText({ date, fromYear, toYear }: DesignatedBirth): string {
  if (date !== undefined) return date;
  const years = [...new Set([fromYear, toYear])].filter((year) => year !== undefined);
  return years.join('–');
}
