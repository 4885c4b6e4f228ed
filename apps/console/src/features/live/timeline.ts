import type { Live, PulsePoint } from '@breakwater/contracts/live';
import type { Series } from '../../ui/chart/series.ts';

/** Lines of the policy chart; what is rarer is taken together. */
const MOST_POLICIES = 5;
/** The averages of "now" look back so far. */
const NOW_SECONDS = 60;

/** The points on an even grid of instants, with nothing where nobody recorded anything. */
export interface Timeline {
  /** Seconds since 1970. */
  readonly times: readonly number[];
  readonly points: readonly (PulsePoint | undefined)[];
}

/**
 * The last minutes as an even grid. The stretch that is still running is left out: it would look like a fall.
 */
export function toTimeline({ now, points }: Pick<Live, 'now' | 'points'>, minutes: number): Timeline {
  const seconds = points[0]?.seconds ?? 10;
  const end = Math.floor(Date.parse(now) / 1000 / seconds) * seconds - seconds;
  const length = Math.floor((minutes * 60) / seconds);
  const times = Array.from({ length }, (_, index) => end - (length - 1 - index) * seconds);
  const byTime = new Map(points.map((point) => [Date.parse(point.at) / 1000, point]));
  return { times, points: times.map((time) => byTime.get(time)) };
}

export function pick(
  timeline: Timeline,
  id: string,
  label: string,
  value: (point: PulsePoint) => number | undefined,
): Series {
  return { id, label, values: timeline.points.map((point) => (point ? (value(point) ?? null) : null)) };
}

/** Policies by how much they flagged in the whole time, the most frequent first. */
export function countPolicies(points: readonly PulsePoint[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const point of points) {
    for (const [policy, count] of Object.entries(point.byPolicy)) {
      counts.set(policy, (counts.get(policy) ?? 0) + count);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** A line for each of the most frequent policies, and one for the others together. */
export function policySeries(
  timeline: Timeline,
  titleOf: (policy: string) => string,
  others: string,
): Series[] {
  const known = timeline.points.filter((point) => point !== undefined);
  const ranked = countPolicies(known).map(([policy]) => policy);
  const shown = ranked.slice(0, MOST_POLICIES);
  const rest = ranked.slice(MOST_POLICIES);
  const lines = shown.map((policy) =>
    pick(timeline, policy, titleOf(policy), ({ byPolicy }) => byPolicy[policy] ?? 0),
  );
  if (rest.length === 0) return lines;
  const sum = (point: PulsePoint) => rest.reduce((total, policy) => total + (point.byPolicy[policy] ?? 0), 0);
  return [...lines, pick(timeline, 'others', others, sum)];
}

/** What the titles say. */
export interface Summary {
  readonly events: number;
  readonly flagged: number;
  readonly undetermined: number;
  /** Events a second: over the last minute, and in the busiest stretch. */
  readonly rateNow: number;
  readonly rateMost: number;
  readonly waiting: number | undefined;
  /** The latest percentiles that there are, in milliseconds. */
  readonly p50: number | undefined;
  readonly p99: number | undefined;
}

export function summarise(timeline: Timeline): Summary {
  const known = timeline.points.filter((point) => point !== undefined);
  const seconds = known[0]?.seconds ?? 10;
  const lately = timeline.points.slice(-Math.max(1, Math.round(NOW_SECONDS / seconds)));
  const sum = (points: readonly (PulsePoint | undefined)[], of: (point: PulsePoint) => number) =>
    points.reduce((total, point) => total + (point ? of(point) : 0), 0);
  const last = known.findLast(({ p50 }) => p50 !== undefined);
  return {
    events: sum(known, ({ events }) => events),
    flagged: sum(known, ({ flagged }) => flagged),
    undetermined: sum(known, ({ undetermined }) => undetermined),
    rateNow: sum(lately, ({ events }) => events) / (lately.length * seconds),
    rateMost: Math.max(0, ...known.map(({ events }) => events / seconds)),
    waiting: known.at(-1)?.waiting,
    p50: last?.p50,
    p99: last?.p99,
  };
}
