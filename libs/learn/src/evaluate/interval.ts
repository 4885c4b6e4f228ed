/** 95 % limits of a figure. */
export type Interval = readonly [low: number, high: number];

const TAIL = 0.025;

/**
 * The middle 95 % of what a figure was in the samples of a bootstrap; undefined when no sample gave it.
 *
 * @example
 * percentileInterval(Array.from({ length: 101 }, (_, at) => at)) // => [2, 98]
 * percentileInterval([]) // => undefined
 */
export function percentileInterval(values: readonly number[]): Interval | undefined {
  const sorted = Float64Array.from(values).sort();
  const last = sorted.length - 1;
  if (last < 0) return undefined;
  return [sorted[Math.floor(TAIL * last)] ?? 0, sorted[Math.ceil((1 - TAIL) * last)] ?? 0];
}
