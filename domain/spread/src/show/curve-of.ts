import type { SpreadObject } from '@breakwater/contracts/spread';
import { toInstant } from '@breakwater/kernel';
import type { Cascade } from '@breakwater/spread';

/** Lengths of a bucket, seconds: the shortest is taken by which a curve has at most so many. */
const LENGTHS = [10, 30, 60, 300, 900, 1_800, 3_600] as const;
const MOST_BUCKETS = 96;

/** A cascade as counts in buckets of equal length, up to the present: those in which nothing came are there too. */
export function curveOf(cascade: Cascade): SpreadObject['curve'] {
  const { startedAt, now, after, audience } = cascade;
  const seconds = Math.max(1, (now - startedAt) / 1_000);
  const length = LENGTHS.find((one) => seconds / one <= MOST_BUCKETS) ?? Math.ceil(seconds / MOST_BUCKETS);
  const count = Math.max(1, Math.min(MOST_BUCKETS, Math.ceil(seconds / length)));
  const arrivals = new Float64Array(count);
  const reach = new Float64Array(count);
  // Of many, only a sample of what came later is held: each of them stands for so many.
  const weights = weightsOf(cascade);
  for (let at = 0; at < after.length; at++) {
    const bucket = Math.max(0, Math.min(count - 1, Math.floor((after[at] ?? 0) / length)));
    const weight = weights(at);
    const people = audience[at] ?? Number.NaN;
    arrivals[bucket] = (arrivals[bucket] ?? 0) + weight;
    if (Number.isFinite(people)) reach[bucket] = (reach[bucket] ?? 0) + weight * people;
  }
  return {
    bucketSeconds: length,
    buckets: Array.from(arrivals, (number, at) => ({
      at: toInstant(startedAt + at * length * 1_000),
      arrivals: Math.round(number * 10) / 10,
      audience: Math.round(reach[at] ?? 0),
    })),
    sampled: (cascade.arrivals ?? after.length) > after.length,
  };
}

/** For how many an arrival stands: the first is always held; the others are an even sample of what came after it. */
export function weightsOf({ after, arrivals = after.length }: Cascade): (at: number) => number {
  if (arrivals <= after.length || after.length < 2) return () => 1;
  const rest = (arrivals - 1) / (after.length - 1);
  return (at) => (at === 0 ? 1 : rest);
}
