import type { SpreadHour } from '@breakwater/contracts/spread';
import { toInstant } from '@breakwater/kernel';
import { createBaseline } from '@breakwater/spread';
import type { KeptHour } from '../ports.ts';

const HOUR_MS = 3_600_000;
const WEEK_HOURS = 168;
/** An hour of the week is known once it was seen so often. */
const LEAST_WEEKS = 2;
/** One in a thousand: on a platform as usual that is an hour in six weeks. */
const SURPRISING_BITS = 10;
/** The first day of 1970 was a Thursday: three days after the Monday at which weeks begin. */
const FIRST_HOUR = 72;

/** The beginning of the hour of an instant. */
export function hourOf(at: number): number {
  return Math.floor(at / HOUR_MS) * HOUR_MS;
}

/**
 * How surprising the last full hour was on each platform, against what this hour of the week usually brings; the most
 * surprising first. Platforms of which two weeks are not known yet are left out: of them nobody can say.
 */
export function surprisingHours(kept: readonly KeptHour[], now: number): SpreadHour[] {
  const last = hourOf(now) - HOUR_MS;
  const platforms = new Map<string, Map<number, number>>();
  for (const { platform, hour, arrivals } of kept) {
    const hours = platforms.get(platform) ?? new Map<number, number>();
    platforms.set(platform, hours.set(hour, arrivals));
  }
  return [...platforms]
    .flatMap(([platform, hours]) => lastHourOf(platform, hours, last) ?? [])
    .sort((a, b) => b.bits - a.bits || (a.platform < b.platform ? -1 : 1));
}

function lastHourOf(
  platform: string,
  hours: ReadonlyMap<number, number>,
  last: number,
): SpreadHour | undefined {
  // Of the first hour only a part was counted.
  let hour = Math.min(...hours.keys()) + HOUR_MS;
  if (last - hour < LEAST_WEEKS * WEEK_HOURS * HOUR_MS) return undefined;
  const baseline = createBaseline();
  for (; hour < last; hour += HOUR_MS) baseline.note(hourOfWeek(hour), hours.get(hour) ?? 0);
  const arrivals = hours.get(last) ?? 0;
  const { expected, bits } = baseline.surprise(hourOfWeek(last), arrivals);
  baseline.note(hourOfWeek(last), arrivals);
  const { cusum } = baseline.surprise(hourOfWeek(last), arrivals);
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    platform,
    hour: toInstant(last),
    arrivals,
    expected: round(expected),
    bits: round(bits),
    surprising: bits >= SURPRISING_BITS,
    excess: round(cusum),
  };
}

function hourOfWeek(hour: number): number {
  return (hour / HOUR_MS + FIRST_HOUR) % WEEK_HOURS;
}
