import type { Period } from './parse-period.ts';

const DAY = 86_400_000;

/** Days from 1970-01-01 to a date as it is written. */
export function dayOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/**
 * A day later by the date part of a period: months and years first, cut to the last day of the month where the day does
 * not occur in it, then weeks and days (as Temporal's `constrain`, and Art. 3(2)(c) of Regulation 1182/71).
 */
export function addDatePart(day: number, { years, months, weeks, days }: Period): number {
  let at = day;
  if (years !== 0 || months !== 0) {
    const date = new Date(day * DAY);
    const month = date.getUTCMonth() + months;
    const first = Date.UTC(date.getUTCFullYear() + years, month, 1);
    const last = new Date(Date.UTC(date.getUTCFullYear() + years, month + 1, 0)).getUTCDate();
    at = first / DAY + Math.min(date.getUTCDate(), last) - 1;
  }
  return at + weeks * 7 + days;
}
