import { parsePeriod } from '../calendar/parse-period.ts';
import { zoneOf } from '../calendar/zone.ts';
import { calendarEnd } from './end-of-period.ts';

/**
 * The same time on the clock of a zone, so many years, months, weeks or days later; hours and minutes are exact time after
 * that. A day that the month does not have is its last one. Milliseconds since the epoch.
 *
 * @throws LawError `period-invalid`, `timezone-unknown`
 * @example
 * ```ts
 * new Date(addPeriod(Date.UTC(2026, 7, 31), 'P6M', 'UTC')).toISOString() // => '2027-02-28T00:00:00.000Z'
 * addPeriod(0, 'P60D', 'Asia/Karachi') // => 5184000000
 * ```
 */
export function addPeriod(start: number, period: string, timezone: string): number {
  return calendarEnd(start, parsePeriod(period), zoneOf(timezone));
}
