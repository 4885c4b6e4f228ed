import type { Calendar } from './calendar.ts';
import { dayOfDate } from './civil-day.ts';
import { easterSunday } from './easter.ts';

/** Whether a day (counted from 1970-01-01) is a working day. */
export interface WorkingDays {
  isWorking(day: number): boolean;
  /** The day itself, or the first working day after it. */
  next(day: number): number;
}

const made = new WeakMap<Calendar, WorkingDays>();

/** Working days of a calendar; holidays of a year are worked out when a day of it is first asked for. */
export function workingDays(calendar: Calendar): WorkingDays {
  const known = made.get(calendar);
  if (known) return known;
  const weekend = new Set(calendar.weekend);
  const dated = new Set(calendar.dated.map(({ on }) => dayOfDate(on)));
  const years = new Map<number, ReadonlySet<number>>();
  const holidaysOf = (year: number): ReadonlySet<number> => {
    const cached = years.get(year);
    if (cached) return cached;
    const easter = easterSunday(year);
    const days = new Set([
      ...calendar.fixed.map(({ on }) => dayOfDate(`${year}-${on}`)),
      ...calendar.easter.map(({ days: after }) => easter + after),
    ]);
    years.set(year, days);
    return days;
  };
  const isWorking = (day: number): boolean => {
    // 1970-01-01 was a Thursday.
    const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
    if (weekend.has(weekday) || dated.has(day)) return false;
    return !holidaysOf(new Date(day * 86_400_000).getUTCFullYear()).has(day);
  };
  const days: WorkingDays = {
    isWorking,
    next(day) {
      let at = day;
      while (!isWorking(at)) at++;
      return at;
    },
  };
  made.set(calendar, days);
  return days;
}
