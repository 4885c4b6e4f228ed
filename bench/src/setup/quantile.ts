/**
 * The value that a share of all values does not exceed (nearest rank).
 *
 * @example
 * quantile([30, 10, 20, 40], 0.5) // => 20
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Quantiles that latencies are described by, rounded to tenths. */
export function describeMs(values: readonly number[]) {
  const tenths = (ms: number) => Math.round(ms * 10) / 10;
  return {
    p50: tenths(quantile(values, 0.5)),
    p95: tenths(quantile(values, 0.95)),
    p99: tenths(quantile(values, 0.99)),
    max: tenths(quantile(values, 1)),
  };
}
