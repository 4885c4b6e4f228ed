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
