import type { SpreadObject } from '@breakwater/contracts/spread';

/** What is drawn of a curve: instants, and a value of each line for each of them. */
export interface CurveLines {
  /** Seconds since 1970, evenly spaced, up to six hours ahead where a forecast is known. */
  readonly times: readonly number[];
  readonly arrivals: readonly (number | null)[];
  /** People reached so far. */
  readonly reached: readonly (number | null)[];
  readonly expected: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** Ahead are drawn as many instants as this share of those that are over, and six hours at most. */
const AHEAD_SHARE = 0.6;
const HORIZONS = [
  ['1h', 3_600],
  ['6h', 21_600],
] as const;

/**
 * Lays the buckets of a curve out, with what is expected after them: from what is reached now, straight to what will be in an
 * hour and in six. Of a thing of which nothing can be foreseen there is nothing ahead.
 */
export function layoutCurve({
  curve: { buckets, bucketSeconds },
  forecast,
}: Pick<SpreadObject, 'curve' | 'forecast'>): CurveLines {
  const begun = Date.parse(buckets[0]?.at ?? new Date(0).toISOString()) / 1_000;
  const ahead = forecast.known
    ? Math.max(1, Math.min(Math.ceil(21_600 / bucketSeconds), Math.ceil(buckets.length * AHEAD_SHARE)))
    : 0;
  const nothing = (count: number): null[] => Array.from({ length: count }, () => null);
  let sum = 0;
  const reached = buckets.map(({ audience }) => {
    sum += audience;
    return sum;
  });
  const line = (of: 'expected' | 'low' | 'high'): (number | null)[] => {
    if (!forecast.known) return nothing(buckets.length);
    const points = HORIZONS.map(([name, seconds]) => [seconds, forecast.exposure[name][of]] as const);
    const after = Array.from({ length: ahead }, (_, at) => sum + between(points, (at + 1) * bucketSeconds));
    return [...nothing(Math.max(0, buckets.length - 1)), sum, ...after];
  };
  return {
    times: Array.from({ length: buckets.length + ahead }, (_, at) => begun + at * bucketSeconds),
    arrivals: [...buckets.map(({ arrivals }) => arrivals), ...nothing(ahead)],
    reached: [...reached, ...nothing(ahead)],
    expected: line('expected'),
    low: line('low'),
    high: line('high'),
  };
}

/** Between two points straight, from nothing at the beginning. */
function between(points: readonly (readonly [number, number])[], at: number): number {
  let [fromAt, fromValue] = [0, 0];
  for (const [toAt, toValue] of points) {
    if (at <= toAt) return fromValue + ((toValue - fromValue) * (at - fromAt)) / (toAt - fromAt);
    [fromAt, fromValue] = [toAt, toValue];
  }
  return fromValue;
}
