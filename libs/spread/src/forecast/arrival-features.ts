import type { Activity } from '../shape/activity.ts';
import { activeSeconds } from '../shape/activity.ts';

/** Seconds ahead of each horizon. */
export const HORIZON_SECONDS = { '1h': 3_600, '6h': 21_600, '24h': 86_400 } as const;

/** How many arrivals lie how far back. */
export interface ArrivalCounts {
  /** Seconds since the start. */
  readonly age: number;
  /** Arrivals without the start. */
  readonly all: number;
  readonly last5m: number;
  readonly last30m: number;
  readonly last1h: number;
  readonly lastHalf: number;
  readonly lastQuarter: number;
  /** Seconds since the last one. */
  readonly since: number;
}

/** Oldest age that a forecast tells apart. */
const OLDEST_SECONDS = 30 * 86_400;

/** Counts back from `age`; times may be in any order, those before the start or after the age count as there. */
export function countArrivals(after: ArrayLike<number>, age: number, arrivals?: number): ArrivalCounts {
  let [last5m, last30m, last1h, lastHalf, lastQuarter, since] = [0, 0, 0, 0, 0, age];
  const kept = Math.max(0, after.length - 1);
  for (let at = 1; at <= kept; at++) {
    const ago = age - Math.min(age, Math.max(0, after[at] ?? 0));
    if (ago <= 300) last5m += 1;
    if (ago <= 1_800) last30m += 1;
    if (ago <= 3_600) last1h += 1;
    if (ago <= age / 2) lastHalf += 1;
    if (ago <= age / 4) lastQuarter += 1;
    if (ago < since) since = ago;
  }
  const all = arrivals !== undefined && arrivals - 1 > kept ? arrivals - 1 : kept;
  // What was not kept is taken to have come as what was.
  const scale = kept > 0 ? all / kept : 1;
  return {
    age,
    all,
    last5m: last5m * scale,
    last30m: last30m * scale,
    last1h: last1h * scale,
    lastHalf: lastHalf * scale,
    lastQuarter: lastQuarter * scale,
    since,
  };
}

/** Numbers that `arrivalFeatures` writes. */
export const ARRIVAL_FEATURES = 18;

/** Knots of the logarithm of the age: 10 min, 1 h, 6 h. */
const AGE_KNOTS = [Math.log(600), Math.log(3_600), Math.log(21_600)];

/** The instant of a forecast, and the platform's hours. */
export interface When {
  readonly nowMs: number;
  readonly activity: Activity;
}

/** What the further arrivals are foreseen from: counts and rates in logarithms, and the hour that lies ahead. No audience. */
export function arrivalFeatures(counts: ArrivalCounts, ahead: number, when: When): Float64Array {
  const age = Math.log(Math.min(OLDEST_SECONDS, Math.max(60, counts.age)));
  const early = Math.log1p(counts.all);
  const half = Math.log1p(counts.lastHalf);
  const hour = Math.log1p(counts.last1h);
  const features = new Float64Array(ARRIVAL_FEATURES);
  features[0] = 1;
  features[1] = early;
  features[2] = Math.log1p(counts.last5m);
  features[3] = Math.log1p(counts.last30m);
  features[4] = hour;
  features[5] = half;
  features[6] = Math.log1p(counts.lastQuarter);
  features[7] = Math.log1p(Math.min(counts.age, counts.since)) - age;
  features[8] = age;
  for (let knot = 0; knot < AGE_KNOTS.length; knot++)
    features[9 + knot] = Math.max(0, age - (AGE_KNOTS[knot] ?? 0));
  features[12] = early * early;
  features[13] = half * half;
  features[14] = half * (age - 8);
  features[15] = early * (age - 8);
  features[16] = hour * (age - 8);
  setAhead(features, counts, ahead, when);
  return features;
}

/** Writes what differs from horizon to horizon: how active the time ahead is against that just past. */
export function setAhead(
  features: Float64Array,
  { age }: ArrivalCounts,
  ahead: number,
  { nowMs, activity }: When,
): void {
  const back = Math.min(age, 3_600) * 1000;
  features[ARRIVAL_FEATURES - 1] = activity.every((one) => one === 1)
    ? 0
    : Math.log(activeSeconds(nowMs, nowMs + ahead * 1000, activity) / ahead) -
      Math.log(activeSeconds(nowMs - back, nowMs, activity) / (back / 1000));
}
