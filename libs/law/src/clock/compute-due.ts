import type { PackClock } from '@breakwater/contracts/law';
import type { Calendar } from '../calendar/calendar.ts';
import { type Period, parsePeriod } from '../calendar/parse-period.ts';
import { type Zone, zoneOf } from '../calendar/zone.ts';
import type { ClockRun, Due } from './due.ts';
import { businessEnd, calendarEnd, elapsedEnd, endOfDay, formalEnd } from './end-of-period.ts';
import { type Standstill, standstills } from './standstill.ts';

/** Where a clock runs. */
export interface ClockPlace {
  readonly timezone: string;
  readonly calendar: Calendar;
}

interface Running {
  readonly clock: PackClock;
  readonly period: Period;
  readonly zone: Zone;
  readonly calendar: Calendar;
}

/** The period of a clock: of the law, or our own aim where the law names none. */
export const periodOf = (clock: PackClock): string => clock.period ?? clock.undueDelay?.aim ?? 'P';

/**
 * When a clock is over. `dueAt` is the strict time; `formalDueAt` is the later one that Regulation (EEC, Euratom)
 * No 1182/71 or the count of whole working days allows. A pause defers both by as long as it lasted; one of `restartsOn`
 * lets the whole period run anew when it ends (Art. 3(7) and (8) of Regulation (EU) 2021/784). A pause that begins when
 * the period is over changes nothing. While a pause goes on there is no due time.
 *
 * @param place time zone and calendar of the pack
 * @throws LawError `period-invalid`, `pause-reversed`, `timezone-unknown`
 */
export function computeDue(clock: PackClock, place: ClockPlace, run: ClockRun): Due {
  const running: Running = {
    clock,
    period: parsePeriod(periodOf(clock)),
    zone: zoneOf(place.timezone),
    calendar: place.calendar,
  };
  if (run.pauses.length === 0) return { clock, ...endOf(running, run.startedAt, []) };
  let start = run.startedAt;
  let passed: Standstill[] = [];
  let end = endOf(running, start, passed);
  for (const still of standstills(clock, run.pauses, start)) {
    if (still.from >= (end.formalDueAt ?? end.dueAt)) break;
    if (still.to === Number.POSITIVE_INFINITY) return { clock, paused: still.reason };
    if (still.restarts) start = still.to;
    passed = still.restarts ? [] : [...passed, still];
    end = endOf(running, start, passed);
  }
  return { clock, ...end };
}

interface End {
  readonly dueAt: number;
  readonly formalDueAt?: number;
}

function endOf(
  { clock, period, zone, calendar }: Running,
  start: number,
  stills: readonly Standstill[],
): End {
  const stood = stills.reduce((sum, { from, to }) => sum + to - from, 0);
  switch (clock.rule) {
    case 'elapsed':
      return { dueAt: elapsedEnd(start, period, zone) + stood };
    case 'calendar':
      return { dueAt: calendarEnd(start, period, zone) + stood };
    case 'business': {
      const dueAt = businessEnd(start, period.weeks * 7 + period.days, { zone, calendar }, stills);
      return { dueAt, formalDueAt: endOfDay(dueAt, zone) };
    }
    case '1182-71': {
      const formalDueAt = formalEnd(start, period, { zone, calendar }, stood);
      // 240 hours can end after the tenth day where a clock change falls between.
      return { dueAt: Math.min(elapsedEnd(start, period, zone) + stood, formalDueAt), formalDueAt };
    }
    default:
      return clock.rule satisfies never;
  }
}
