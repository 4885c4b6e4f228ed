/** Where the product gets its time from. Tests hold it still; nothing else calls `Date.now()`. */
export interface Clock {
  /** Milliseconds since the Unix epoch, UTC. */
  now(): number;
}

/** The real clock. */
export const systemClock: Clock = { now: () => Date.now() };

/**
 * The UTC instant of a clock reading as RFC 3339 text with milliseconds.
 *
 * @example
 * ```ts
 * toInstant(0) // => '1970-01-01T00:00:00.000Z'
 * ```
 */
export function toInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** Where the day begins first, it is so much later than in UTC. */
const EAST_MS = 14 * 3_600_000;

/**
 * The latest day that it is anywhere at a clock reading, `YYYY-MM-DD`: what bears a later one has not happened yet.
 *
 * @example
 * ```ts
 * latestDay(Date.UTC(2026, 10, 29, 12)) // => '2026-11-30'
 * ```
 */
export function latestDay(milliseconds: number): string {
  return toInstant(milliseconds + EAST_MS).slice(0, 10);
}
