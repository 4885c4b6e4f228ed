/** Bounds grow by a quarter: a percentile is off by less than that. The last bucket takes all that is slower. */
const GROWTH = 1.25;
const BUCKETS = 64;
const LOG_GROWTH = Math.log(GROWTH);

/** How many verdicts took how long: bucket `i` holds those of `1.25^(i-1)` to `1.25^i` milliseconds. */
export type LatencyHistogram = readonly number[];

export function emptyHistogram(): number[] {
  return new Array<number>(BUCKETS).fill(0);
}

/** Counts one duration in milliseconds; less than nothing (clocks that differ) counts as nothing. */
export function observe(histogram: number[], ms: number): void {
  const bucket = ms <= 1 ? 0 : Math.min(BUCKETS - 1, Math.ceil(Math.log(ms) / LOG_GROWTH));
  histogram[bucket] = (histogram[bucket] ?? 0) + 1;
}

/** The histogram of both together. */
export function addHistogram(sum: number[], other: LatencyHistogram): void {
  other.forEach((count, bucket) => {
    sum[bucket] = (sum[bucket] ?? 0) + count;
  });
}

/**
 * The duration in milliseconds within which a share of the verdicts came, interpolated within its bucket; undefined
 * when there are none.
 *
 * @param share from 0 to 1
 * @example
 * ```ts
 * percentile([0, 0, 0], 0.5) // => undefined
 * percentile([10], 0.5) // => 0.5
 * ```
 */
export function percentile(histogram: LatencyHistogram, share: number): number | undefined {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  const wanted = share * total;
  let below = 0;
  for (const [bucket, count] of histogram.entries()) {
    if (count > 0 && below + count >= wanted) {
      const low = bucket === 0 ? 0 : GROWTH ** (bucket - 1);
      return low + (GROWTH ** bucket - low) * Math.max(0, (wanted - below) / count);
    }
    below += count;
  }
  return GROWTH ** (BUCKETS - 1);
}
