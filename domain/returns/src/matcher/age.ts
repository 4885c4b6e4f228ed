const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** So many hours are told apart, then days; what is older than 207 days counts as that. */
const HOURS_APART = 48;

/**
 * A time span in one byte: to the hour for two days, then to the day. What was seen after the removal (a failed try to
 * sign in) counts as of then.
 *
 * @example
 * ageOf(ageByte(7_200_000)) // => 7200000
 * ageOf(ageByte(10 * 86_400_000)) // => 864000000
 */
export function ageByte(ms: number): number {
  if (!(ms > 0)) return Number.isNaN(ms) ? 255 : 0;
  const hours = Math.round(ms / HOUR_MS);
  return hours < HOURS_APART ? hours : Math.min(255, HOURS_APART - 2 + Math.round(ms / DAY_MS));
}

/** The span of a byte, milliseconds. */
export function ageOf(byte: number): number {
  return byte < HOURS_APART ? byte * HOUR_MS : (byte - HOURS_APART + 2) * DAY_MS;
}
