import { toInstant } from '@breakwater/kernel';
import type { KeptDay } from './ports.ts';

const DAY_MS = 86_400_000;
/** Today and the six before it. */
const DAYS = 7;

/**
 * The day of an instant, UTC.
 *
 * @example
 * dayOf(Date.UTC(2026, 0, 31, 23)) // => '2026-01-31'
 */
export function dayOf(at: number): string {
  return toInstant(at).slice(0, 10);
}

/**
 * The first of the last seven days.
 *
 * @example
 * firstOfLastDays(Date.UTC(2026, 0, 7, 23)) // => '2026-01-01'
 */
export function firstOfLastDays(now: number): string {
  return dayOf(now - (DAYS - 1) * DAY_MS);
}

/**
 * The last seven days in their order, those on which nothing came too.
 *
 * @example
 * const days = lastDays([{ day: '2026-01-06', arrivals: 4, audience: 90.4 }], Date.UTC(2026, 0, 7));
 * days.length // => 7
 * days.at(-2) // => { day: '2026-01-06', arrivals: 4, audience: 90 }
 * days.at(-1) // => { day: '2026-01-07', arrivals: 0, audience: 0 }
 */
export function lastDays(kept: readonly KeptDay[], now: number): KeptDay[] {
  const byDay = new Map(kept.map((one) => [one.day, one]));
  return Array.from({ length: DAYS }, (_, at) => {
    const day = dayOf(now - (DAYS - 1 - at) * DAY_MS);
    const { arrivals = 0, audience = 0 } = byDay.get(day) ?? {};
    return { day, arrivals: Math.round(arrivals), audience: Math.round(audience) };
  });
}
