import type { Calendar } from '../calendar/calendar.ts';
import { addDatePart } from '../calendar/civil-day.ts';
import type { Period } from '../calendar/parse-period.ts';
import { workingDays } from '../calendar/working-days.ts';
import type { Zone } from '../calendar/zone.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const dayOf = (wall: number) => Math.floor(wall / DAY);

/** Exact time: days are 24 hours. Months and years have no exact length and end at the same time on the clock. */
export function elapsedEnd(start: number, period: Period, zone: Zone): number {
  if (period.months !== 0 || period.years !== 0) return calendarEnd(start, period, zone);
  return start + (period.weeks * 7 + period.days) * DAY + period.timeMs;
}

/** The same time on the clock, so many days, months or years later; hours and minutes are exact time after that. */
export function calendarEnd(start: number, period: Period, zone: Zone): number {
  const { years, months, weeks, days, timeMs } = period;
  if (years + months + weeks + days === 0) return start + timeMs;
  const wall = zone.toWall(start);
  const day = dayOf(wall);
  return zone.toInstant(addDatePart(day, period) * DAY + (wall - day * DAY)) + timeMs;
}

/**
 * When so many working days have passed: time flows on working days only, and not in what is given as `gaps`
 * (in order, without overlap).
 */
export function businessEnd(
  start: number,
  days: number,
  where: { readonly zone: Zone; readonly calendar: Calendar },
  gaps: readonly { readonly from: number; readonly to: number }[],
): number {
  const { zone } = where;
  const { isWorking } = workingDays(where.calendar);
  const walls = gaps.map(({ from, to }) => ({ from: zone.toWall(from), to: zone.toWall(to) }));
  let at = zone.toWall(start);
  let left = days * DAY;
  let gap = 0;
  while (left > 0) {
    const midnight = (dayOf(at) + 1) * DAY;
    const next = walls[gap];
    if (next && next.from <= at) {
      at = Math.max(at, next.to);
      gap++;
    } else if (!isWorking(dayOf(at))) {
      at = Math.min(midnight, next?.from ?? midnight);
    } else {
      const until = Math.min(midnight, at + left, next?.from ?? midnight);
      left -= until - at;
      at = until;
    }
  }
  return zone.toInstant(at);
}

/** The end of the day of an instant: midnight that follows, or the instant itself when it is midnight. */
export function endOfDay(instant: number, zone: Zone): number {
  return zone.toInstant(Math.ceil(zone.toWall(instant) / DAY) * DAY);
}

/**
 * The end of a period by Regulation (EEC, Euratom) No 1182/71, Art. 3: the hour or day of the event is not counted (1); it
 * ends with the last hour, or with the last hour of the last day (2); one that is not in hours and would end on a day off
 * ends with the next working day (4); one of two days or more has at least two working days in it (5). `stoodStill` is
 * for how long it did not run: begun hours and days of that are counted whole.
 */
export function formalEnd(
  start: number,
  period: Period,
  where: { readonly zone: Zone; readonly calendar: Calendar },
  stoodStill: number,
): number {
  const { zone } = where;
  const wall = zone.toWall(start);
  if (period.timeMs > 0) {
    const offset = wall - start;
    const hour = Math.floor(wall / HOUR) + 1;
    const days = (period.weeks * 7 + period.days) * DAY;
    return hour * HOUR - offset + days + Math.ceil((period.timeMs + stoodStill) / HOUR) * HOUR;
  }
  const { isWorking, next } = workingDays(where.calendar);
  const event = dayOf(wall);
  const counted = addDatePart(event, period) + Math.ceil(stoodStill / DAY);
  let last = next(counted);
  if (counted - event >= 2) {
    let working = 0;
    for (let day = event + 1; day <= last && working < 2; day++) if (isWorking(day)) working++;
    for (; working < 2; working++) last = next(last + 1);
  }
  return zone.toInstant((last + 1) * DAY);
}
