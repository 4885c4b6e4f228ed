/** Texts as rows of buckets, each value 1, in flat buffers: row `i` is `buckets[starts[i]..starts[i + 1]]`. */
export interface SparseRows {
  readonly count: number;
  readonly starts: Float64Array;
  readonly buckets: Uint32Array;
  /** By how many buckets each row is scaled, where it had others too; as many as stand here when left out. */
  readonly lengths?: Float64Array;
}

/**
 * Collects rows while texts are read.
 *
 * @example
 * const rows = new RowsBuilder();
 * rows.add({ buckets: Uint32Array.of(7, 9), count: 2 });
 * rows.rows().buckets // => Uint32Array.of(7, 9)
 */
export class RowsBuilder {
  private starts: number[] = [0];
  private buckets = new Uint32Array(1 << 16);
  private length = 0;

  /** Adds the first `count` of these as a row. */
  add({ buckets, count }: { readonly buckets: Uint32Array; readonly count: number }): void {
    if (this.length + count > this.buckets.length) {
      const grown = new Uint32Array(Math.max(this.buckets.length * 2, this.length + count));
      grown.set(this.buckets.subarray(0, this.length));
      this.buckets = grown;
    }
    this.buckets.set(buckets.subarray(0, count), this.length);
    this.length += count;
    this.starts.push(this.length);
  }

  /** What was collected. */
  rows(): SparseRows {
    return {
      count: this.starts.length - 1,
      starts: Float64Array.from(this.starts),
      buckets: this.buckets.subarray(0, this.length),
    };
  }
}

/**
 * Buckets that texts of fewer than `least` groups (accounts, near-duplicates) have, as 0, all others as 1: what one
 * account alone says is not learnt, so that a model cannot give it away.
 *
 * @param groups one number for each row of the whole set
 * @example
 * const data = { count: 3, starts: Float64Array.of(0, 2, 3, 4), buckets: Uint32Array.of(0, 1, 0, 1) };
 * const rows = Int32Array.of(0, 1, 2);
 * sharedBuckets(data, Int32Array.of(5, 6, 5), { rows, buckets: 2, least: 2 }) // => Uint8Array.of(1, 0)
 */
export function sharedBuckets(
  data: SparseRows,
  groups: Int32Array,
  options: {
    readonly rows: Int32Array;
    readonly buckets: number;
    readonly least: number;
    /** Rows, as 1, whose features stay though nobody else has them. */
    readonly own?: Uint8Array;
  },
): Uint8Array {
  const { rows, buckets, least, own } = options;
  const order = rows.toSorted((one, other) => (groups[one] ?? 0) - (groups[other] ?? 0));
  const last = new Int32Array(buckets).fill(-1);
  const counts = new Uint8Array(buckets);
  for (const row of order) {
    const group = groups[row] ?? 0;
    const end = data.starts[row + 1] ?? 0;
    for (let at = data.starts[row] ?? 0; at < end; at++) {
      const bucket = data.buckets[at] ?? 0;
      if (last[bucket] === group) continue;
      last[bucket] = group;
      const count = counts[bucket] ?? 0;
      if (count < least) counts[bucket] = own?.[row] === 1 ? least : count + 1;
    }
  }
  return counts.map((count) => (count >= least ? 1 : 0));
}
