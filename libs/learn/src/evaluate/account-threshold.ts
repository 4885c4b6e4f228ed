/** Rounding must not cost an allowed false alarm. */
const SLACK = 1e-9;
/** A single file may have so many times the rate of all together. */
const TIMES_IN_FILE = 2;

/**
 * The least threshold at which no more than `rate` of all accounts, and no more than twice that in each file, are at or
 * above it. Undefined without accounts.
 *
 * @param files scores by file, highest first
 * @example
 * accountThreshold([Float64Array.of(3, 2, 1, 0)], 0.25) // => 2.0000000000000004
 * accountThreshold([], 0.25) // => undefined
 */
export function accountThreshold(files: readonly Float64Array[], rate: number): number | undefined {
  const filled = files.filter(({ length }) => length > 0);
  if (filled.length === 0) return undefined;
  const accounts = filled.reduce((sum, { length }) => sum + length, 0);
  // More than this many of one file would be too many of all, so the rest needs no look.
  const allowed = Math.floor(rate * accounts + SLACK);
  const top = Float64Array.from(filled.flatMap((scores) => [...scores.subarray(0, allowed + 1)]))
    .sort()
    .reverse();
  const limits = filled.map((scores) => scores[Math.floor(TIMES_IN_FILE * rate * scores.length + SLACK)]);
  return nextAbove(Math.max(top[allowed] ?? 0, ...limits.map((limit) => limit ?? 0)));
}

/** How many are at or above a threshold. @param scores highest first */
export function countAbove(scores: Float64Array, threshold: number): number {
  let [low, high] = [0, scores.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scores[middle] ?? 0) >= threshold) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The next larger number that there is (IEEE 754, `nextUp`). */
function nextAbove(value: number): number {
  if (value === Number.NEGATIVE_INFINITY) return -Number.MAX_VALUE;
  if (value === 0) return Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return view.getFloat64(0);
}
