/**
 * A day and a time at the desk: what a person types and reads is in the zone of their machine, what is sent and stored are
 * instants. Days of law (from when a period counts, until when an answer is due) are counted by the server in the zone of
 * the law, and go there as days.
 */

/** The day that an instant (milliseconds or ISO 8601) is in at this desk: `2026-03-01`. */
export function deskDay(instant: number | string): string {
  return deskSeconds(instant).slice(0, 10);
}

/**
 * The instant at which a day begins at this desk.
 *
 * @example
 * ```ts
 * deskDay(startOfDay('2026-03-01')) // => '2026-03-01'
 * ```
 */
export function startOfDay(day: string): string {
  return new Date(`${day}T00:00:00`).toISOString();
}

/**
 * The last second of a day at this desk.
 *
 * @example
 * ```ts
 * deskDay(endOfDay('2026-03-01')) // => '2026-03-01'
 * ```
 */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString();
}

/** The day at this desk so many days after an instant, counted by the calendar. */
export function deskDayAfter(instant: number | string, days: number): string {
  const date = new Date(instant);
  date.setDate(date.getDate() + days);
  return deskDay(date.getTime());
}

/** An instant as a field for date and time wants it: `2026-03-01T10:00`; empty when there is none. */
export function deskMinutes(instant: string | undefined): string {
  return instant === undefined ? '' : deskSeconds(instant).slice(0, 16);
}

/** As `deskMinutes`, with seconds. */
export function deskSeconds(instant: number | string): string {
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 19);
}

/**
 * The instant of what stands in a field for date and time.
 *
 * @example
 * ```ts
 * instantOf('') // => undefined
 * instantOf('next week') // => undefined
 * ```
 */
export function instantOf(typed: string): string | undefined {
  const ms = Date.parse(typed);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

const MINUTE_MS = 60_000;
