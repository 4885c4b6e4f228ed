import type { SparseRows } from './sparse-rows.ts';

/** Rows without what gets no weight, and with the other buckets numbered as they first come. */
export interface CompactRows extends SparseRows {
  /** How many buckets each row had before: what its length is measured by. */
  readonly lengths: Float64Array;
  /** Bucket of each number. */
  readonly places: Uint32Array;
}

/**
 * Numbers the buckets of rows anew. Of a quarter of a million that there are, a training meets some ten thousand: weights of
 * these alone stay in the processor's cache, which is most of what a pass costs.
 *
 * @param nowhere the bucket of what was left out, which is the last one
 * @example
 * const data = { count: 2, starts: Float64Array.of(0, 3, 4), buckets: Uint32Array.of(7, 9, 3, 3) };
 * const { buckets, places, lengths } = compactRows(data, 9);
 * buckets // => Uint32Array.of(0, 1, 1)
 * places // => Uint32Array.of(7, 3)
 * lengths // => Float64Array.of(3, 1)
 */
export function compactRows(data: SparseRows, nowhere: number): CompactRows {
  const numbers = new Int32Array(nowhere).fill(-1);
  const places = new Uint32Array(nowhere);
  const starts = new Float64Array(data.count + 1);
  const lengths = new Float64Array(data.count);
  const buckets = new Uint32Array(data.buckets.reduce((sum, one) => (one === nowhere ? sum : sum + 1), 0));
  let known = 0;
  let cells = 0;
  for (let row = 0; row < data.count; row++) {
    const begin = data.starts[row] ?? 0;
    const end = data.starts[row + 1] ?? 0;
    for (let cell = begin; cell < end; cell++) {
      const bucket = data.buckets[cell] ?? nowhere;
      if (bucket === nowhere) continue;
      let number = numbers[bucket] ?? -1;
      if (number < 0) {
        number = known++;
        numbers[bucket] = number;
        places[number] = bucket;
      }
      buckets[cells++] = number;
    }
    starts[row + 1] = cells;
    lengths[row] = end - begin;
  }
  return {
    count: data.count,
    starts,
    lengths,
    buckets,
    places: places.slice(0, known),
  };
}

/** Weights by number as weights by bucket; 0 for a bucket that no row has. */
export function spreadWeights(weights: Float64Array, places: Uint32Array, buckets: number): Float64Array {
  const spread = new Float64Array(buckets);
  places.forEach((bucket, number) => {
    spread[bucket] = weights[number] ?? 0;
  });
  return spread;
}
