import type { SparseRows } from './sparse-rows.ts';
import type { LinearWeights } from './train-logistic.ts';

/**
 * How much more often each bucket comes in rows of class 1 than in those of class 0, as a log-ratio with one case added
 * to each (Wang and Manning, ACL 2012). Rows count by their cost.
 *
 * @example
 * const data = { count: 2, starts: Float64Array.of(0, 1, 2), buckets: Uint32Array.of(0, 1) };
 * const [one = 0, other = 0] = logCountRatios(data, {
 *   rows: Int32Array.of(0, 1),
 *   labels: Uint8Array.of(1, 0),
 *   buckets: 2,
 * });
 * one > 0 && other === -one // => true
 */
export function logCountRatios(
  data: SparseRows,
  {
    rows,
    labels,
    costs,
    buckets,
  }: {
    readonly rows: Int32Array;
    readonly labels: Uint8Array;
    readonly costs?: Float64Array;
    readonly buckets: number;
  },
): Float64Array {
  const positive = new Float64Array(buckets).fill(1);
  const negative = new Float64Array(buckets).fill(1);
  let positives = 2;
  let negatives = 2;
  for (const row of rows) {
    const counts = labels[row] === 1 ? positive : negative;
    const cost = costs?.[row] ?? 1;
    if (labels[row] === 1) positives += cost;
    else negatives += cost;
    const end = data.starts[row + 1] ?? 0;
    for (let at = data.starts[row] ?? 0; at < end; at++) {
      const bucket = data.buckets[at] ?? 0;
      counts[bucket] = (counts[bucket] ?? 0) + cost;
    }
  }
  const rest = Math.log(negatives / positives);
  return positive.map((count, bucket) => {
    const other = negative[bucket] ?? 1;
    // A bucket that no row has says nothing.
    return count === 1 && other === 1 ? 0 : Math.log(count / other) + rest;
  });
}

/**
 * Multinomial naive Bayes over the same rows as weights; the peer that regression is held against. Scores are sums, not
 * divided by the length.
 *
 * @example
 * const data = { count: 2, starts: Float64Array.of(0, 1, 2), buckets: Uint32Array.of(0, 1) };
 * const made = { rows: Int32Array.of(0, 1), labels: Uint8Array.of(1, 0), buckets: 2 };
 * trainNaiveBayes(data, made).bias // => 0
 */
export function trainNaiveBayes(
  data: SparseRows,
  options: {
    readonly rows: Int32Array;
    readonly labels: Uint8Array;
    readonly buckets: number;
    readonly smooth?: number;
  },
): LinearWeights {
  const { rows, labels, buckets, smooth = 1 } = options;
  const positive = new Float64Array(buckets).fill(smooth);
  const negative = new Float64Array(buckets).fill(smooth);
  const totals = [smooth * buckets, smooth * buckets];
  const classes = [0, 0];
  for (const row of rows) {
    const label = labels[row] === 1 ? 1 : 0;
    const counts = label === 1 ? positive : negative;
    classes[label] = (classes[label] ?? 0) + 1;
    const end = data.starts[row + 1] ?? 0;
    for (let at = data.starts[row] ?? 0; at < end; at++) {
      const bucket = data.buckets[at] ?? 0;
      counts[bucket] = (counts[bucket] ?? 0) + 1;
      totals[label] = (totals[label] ?? 0) + 1;
    }
  }
  const [negatives = 1, positives = 1] = totals;
  return {
    weights: positive.map(
      (count, bucket) => Math.log(count / positives) - Math.log((negative[bucket] ?? 1) / negatives),
    ),
    bias: Math.log((classes[1] ?? 1) / Math.max(1, classes[0] ?? 1)),
  };
}
