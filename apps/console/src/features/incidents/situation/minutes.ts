import type { IncidentNumbers } from '@breakwater/contracts/incidents';

const MINUTE_MS = 60_000;
/** Minutes that the chart looks back: at most, and at least. */
const MOST = 120;
const LEAST = 15;

/** Found and decided in each minute, as an even grid; null where nobody looked. */
export interface Minutes {
  /** Seconds since 1970. */
  readonly times: readonly number[];
  readonly found: readonly (number | null)[];
  readonly decided: readonly (number | null)[];
}

/**
 * The minutes of an incident until now, or until it ended: two hours at most. A minute in which nothing was is a zero, since
 * the incident looked; before it was declared there is none. The minute that still runs would look like a fall, and is left
 * out where there is one before it.
 *
 * @example
 * ```ts
 * const at = '2026-05-01T10:01:00.000Z'
 * toMinutes([{ at, found: 3, decided: 1 }], '2026-05-01T10:00:30.000Z', '2026-05-01T10:02:10.000Z').found.slice(-3) // => [null, 0, 3]
 * ```
 */
export function toMinutes(perMinute: IncidentNumbers['perMinute'], since: string, until: string): Minutes {
  const declared = Math.floor(Date.parse(since) / MINUTE_MS);
  const last = Math.max(declared, Math.floor(Date.parse(until) / MINUTE_MS) - 1);
  // A point at the very edge would not be seen: the first minute stands before an empty one.
  const end = last === declared ? last + 1 : last;
  const length = Math.min(MOST, Math.max(LEAST, end - declared + 1));
  const byMinute = new Map(perMinute.map((one) => [Math.floor(Date.parse(one.at) / MINUTE_MS), one]));
  const minutes = Array.from({ length }, (_, index) => end - length + 1 + index);
  const counts = (what: 'found' | 'decided') =>
    minutes.map((minute) =>
      minute < declared || minute > last ? null : (byMinute.get(minute)?.[what] ?? 0),
    );
  return { times: minutes.map((minute) => minute * 60), found: counts('found'), decided: counts('decided') };
}
