/** Most bins of a feature; they fit into a byte. */
export const MOST_BINS = 256;
/** So many are enough where values are spread evenly among the labels. */
export const USUAL_BINS = 32;

/** Rows of numbers, one array a row, all as long. */
export type NumberRows = readonly Float64Array[];

/**
 * Edges between bins that hold about equally many of the values: what is compared is rank within the training set, so that
 * no scale or outlier matters.
 *
 * @example
 * binEdges([1, 2, 3, 4], 2) // => Float64Array.of(2.5)
 */
export function binEdges(values: readonly number[], bins: number = USUAL_BINS): Float64Array {
  const sorted = Float64Array.from(values).sort();
  const edges = new Set<number>();
  for (let bin = 1; bin < bins; bin++) {
    const place = (bin / bins) * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? 0;
    edges.add((below + above) / 2);
  }
  return Float64Array.from(edges).sort();
}

/** The bin of a value: how many edges lie below it. */
export function binOf(value: number, edges: Float64Array): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Bins of all rows, feature after feature. */
export function binRows(rows: NumberRows, edges: readonly Float64Array[]): Uint8Array {
  const binned = new Uint8Array(rows.length * edges.length);
  edges.forEach((own, feature) => {
    rows.forEach((row, at) => {
      binned[feature * rows.length + at] = binOf(row[feature] ?? 0, own);
    });
  });
  return binned;
}
