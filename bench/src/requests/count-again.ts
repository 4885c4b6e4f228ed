import type { PackClock } from '@breakwater/contracts/law';
import type { Calendar } from '@breakwater/law';

/**
 * The same periods counted in another way: nothing of the engine is used, time zones come from `Intl`, days are walked one
 * by one. It is slow and plain, so that it can be read against the law.
 */
const HOUR = 3_600_000;
const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function wallOf(zone: string, at: number): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((at % 1000) + 1000) % 1000);
}

/** The first instant with this wall time: looked for among the offsets that there are, the earliest first. */
function instantOf(zone: string, wall: number): number {
  for (let quarter = -56; quarter <= 56; quarter++) {
    const at = wall + quarter * 15 * 60_000;
    if (wallOf(zone, at) === wall) return at;
  }
  return wall - (wallOf(zone, wall - DAY) - (wall - DAY));
}

const dateText = (wall: number) => new Date(wall).toISOString().slice(0, 10);

/** Easter by the tables of the Book of Common Prayer, for 1900 to 2199 (Gauss). */
function easter(year: number): string {
  const [a, b, c] = [year % 19, year % 4, year % 7];
  const d = (19 * a + 24) % 30;
  const e = (2 * b + 4 * c + 6 * d + 5) % 7;
  const day = 22 + d + e;
  const late = d === 29 && e === 6 ? 50 : d === 28 && e === 6 && a > 10 ? 49 : day;
  return dateText(Date.UTC(year, 2, late));
}

function isOff(calendar: Calendar, wall: number): boolean {
  const date = dateText(wall);
  const weekday = new Date(wall).getUTCDay() || 7;
  const sunday = Date.parse(`${easter(Number(date.slice(0, 4)))}T00:00:00Z`);
  return (
    calendar.weekend.includes(weekday) ||
    calendar.fixed.some(({ on }) => date.endsWith(`-${on}`)) ||
    calendar.dated.some(({ on }) => on === date) ||
    calendar.easter.some(({ days }) => dateText(sunday + days * DAY) === date)
  );
}

function addPeriod(wall: number, period: string): { wall: number; hoursMs: number; isHours: boolean } {
  const [date = '', time = ''] = period.slice(1).split('T');
  const count = (text: string, unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(text)?.[1] ?? 0);
  const months = count(date, 'Y') * 12 + count(date, 'M');
  const start = new Date(wall);
  const target = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  const moved = target.getTime() + (Math.min(start.getUTCDate(), lastDay) - 1) * DAY + (wall % DAY);
  const hoursMs = count(time, 'H') * HOUR + count(time, 'M') * 60_000 + count(time, 'S') * 1000;
  return { wall: moved + (count(date, 'W') * 7 + count(date, 'D')) * DAY, hoursMs, isHours: hoursMs > 0 };
}

interface Stop {
  readonly from: number;
  readonly to: number;
  readonly restarts: boolean;
}

interface Counted {
  readonly zone: string;
  readonly calendar: Calendar;
  readonly start: number;
  readonly wall: number;
  readonly added: ReturnType<typeof addPeriod>;
  /** For how long it stood still. */
  readonly still: number;
}

/** Regulation 1182/71, Art. 3, hour by hour and day by day. */
function formalEnd({ zone, calendar, start, wall, added, still }: Counted): number {
  if (added.isHours) {
    let hour = start + HOUR - (wall % HOUR);
    for (let left = added.hoursMs + still; left > 0; left -= HOUR) hour += HOUR;
    return hour;
  }
  let day = added.wall - (added.wall % DAY) + Math.ceil(still / DAY) * DAY;
  while (isOff(calendar, day)) day += DAY;
  const eventDay = wall - (wall % DAY);
  const workingIn = () => {
    let count = 0;
    for (let one = eventDay + DAY; one <= day; one += DAY) if (!isOff(calendar, one)) count++;
    return count;
  };
  while (added.wall - wall >= 2 * DAY && (workingIn() < 2 || isOff(calendar, day))) day += DAY;
  return instantOf(zone, day + DAY);
}

/** Working days, minute by minute where nothing happens in it, else second by second. */
function workingEnd({ zone, calendar, start, wall, added }: Counted, stops: readonly Stop[]) {
  let left = added.wall - wall;
  let at = start;
  const runs = (instant: number) =>
    !isOff(calendar, wallOf(zone, instant)) && !stops.some(({ from, to }) => instant >= from && instant < to);
  while (left > 0) {
    const isWhole = left >= 60_000 && at % 60_000 === 0;
    const meets = stops.some(({ from, to }) => [from, to].some((one) => one > at && one < at + 60_000));
    const stride = isWhole && !meets ? 60_000 : 1000;
    if (runs(at)) left -= stride;
    at += stride;
  }
  const ended = wallOf(zone, at);
  return { due: at, formal: ended % DAY === 0 ? at : instantOf(zone, ended - (ended % DAY) + DAY) };
}

interface Ends {
  readonly due: number;
  readonly formal?: number;
}

/** Due times of a clock without pauses that restart it, `stops` in order. */
function endsOf(
  clock: PackClock,
  zone: string,
  calendar: Calendar,
  start: number,
  stops: readonly Stop[],
): Ends {
  const period = clock.period ?? clock.undueDelay?.aim ?? '';
  const still = stops.reduce((sum, { from, to }) => sum + (to - from), 0);
  const wall = wallOf(zone, start);
  const added = addPeriod(wall, period);
  const hasMonths = /^P[^T]*[YM]/.test(period);
  const calendarDue = (added.wall === wall ? start : instantOf(zone, added.wall)) + added.hoursMs + still;
  const elapsedDue = hasMonths ? calendarDue : start + (added.wall - wall) + added.hoursMs + still;
  switch (clock.rule) {
    case 'elapsed':
      return { due: elapsedDue };
    case 'calendar':
      return { due: calendarDue };
    case '1182-71': {
      const formal = formalEnd({ zone, calendar, start, wall, added, still });
      return { due: Math.min(elapsedDue, formal), formal };
    }
    case 'business':
      return workingEnd({ zone, calendar, start, wall, added, still }, stops);
    default:
      return clock.rule satisfies never;
  }
}

/** When a clock is over, counted again. */
export function countAgain(
  clock: PackClock,
  zone: string,
  calendar: Calendar,
  startedAt: number,
  pauses: readonly {
    readonly reason: PackClock['pausesOn'][number];
    readonly from: number;
    readonly to: number;
  }[],
): Ends {
  const relevant = pauses
    .filter(({ reason }) => clock.pausesOn.includes(reason) || clock.restartsOn.includes(reason))
    .sort((left, right) => left.from - right.from);
  const merged: Stop[] = [];
  for (const { reason, from, to } of relevant) {
    const restarts = clock.restartsOn.includes(reason);
    const last = merged.at(-1);
    if (last && from <= last.to)
      merged[merged.length - 1] = {
        from: last.from,
        to: Math.max(to, last.to),
        restarts: restarts || last.restarts,
      };
    else merged.push({ from, to, restarts });
  }
  let start = startedAt;
  let stops: Stop[] = [];
  let ends = endsOf(clock, zone, calendar, start, stops);
  for (const stop of merged) {
    if (stop.from >= (ends.formal ?? ends.due)) break;
    start = stop.restarts ? stop.to : start;
    stops = stop.restarts ? [] : [...stops, stop];
    ends = endsOf(clock, zone, calendar, start, stops);
  }
  return ends;
}
