import { toInstant } from '@breakwater/kernel';

const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timezone, made);
  return made;
}

/** How far the wall clock of a zone is ahead of UTC, in milliseconds. */
function offsetOf(timezone: string, at: number): number {
  const parts = new Map(
    formatOf(timezone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const [year = 0, month = 1, day = 1] = [parts.get('year'), parts.get('month'), parts.get('day')];
  const [hour = 0, minute = 0, second = 0] = [parts.get('hour'), parts.get('minute'), parts.get('second')];
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1_000) * 1_000;
}

/**
 * The begin of a day in a zone, in milliseconds since the epoch.
 *
 * @example
 * ```ts
 * startOfDay('2024-08-30', 'America/Sao_Paulo') // => Date.UTC(2024, 7, 30, 3)
 * startOfDay('2025-07-24', 'Asia/Karachi') // => Date.UTC(2025, 6, 23, 19)
 * ```
 */
export function startOfDay(day: string, timezone: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`);
  // The second look is for days on which the offset changes.
  const guess = wall - offsetOf(timezone, wall);
  return wall - offsetOf(timezone, guess);
}

/**
 * The date that calendars of a zone show.
 *
 * @example
 * ```ts
 * dayOf(Date.UTC(2024, 7, 30, 2), 'America/Sao_Paulo') // => '2024-08-29'
 * ```
 */
export function dayOf(at: number, timezone: string): string {
  return toInstant(at + offsetOf(timezone, at)).slice(0, 10);
}

/**
 * Days from one date of a zone to another: the first is not counted, the last is.
 *
 * @example
 * ```ts
 * daysBetween(Date.UTC(2024, 7, 30, 12), Date.UTC(2024, 9, 8, 12), 'America/Sao_Paulo') // => 39
 * ```
 */
export function daysBetween(from: number, to: number, timezone: string): number {
  return Math.round((Date.parse(dayOf(to, timezone)) - Date.parse(dayOf(from, timezone))) / DAY_MS);
}

/**
 * The last second of a day in a zone, as what is due on a day is due.
 *
 * @example
 * ```ts
 * endOfDay('2026-03-16', 'Asia/Karachi') // => '2026-03-16T18:59:59.000Z'
 * ```
 */
export function endOfDay(day: string, timezone: string): string {
  const next = toInstant(Date.parse(`${day}T00:00:00Z`) + DAY_MS).slice(0, 10);
  return toInstant(startOfDay(next, timezone) - 1_000);
}

/** When something is due: at a moment, or at the end of a day in a zone. */
export function dueMomentOf(when: string, timezone: string): string {
  return DAY.test(when) ? endOfDay(when, timezone) : toInstant(Date.parse(when));
}

/** A moment, or the begin of a day in a zone. */
export function momentOf(when: string, timezone: string): { readonly at: string; readonly dayOnly: boolean } {
  const dayOnly = DAY.test(when);
  return { at: toInstant(dayOnly ? startOfDay(when, timezone) : Date.parse(when)), dayOnly };
}
