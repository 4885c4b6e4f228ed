/** Weights of a row in one whole number of 32 bits. */
const IN_ONE = 4;
/** Added to a weight, so that none is below 0. */
const LIFT = 128;
/** Two sums of numbers below 256 share 32 bits: so many of them fit. */
const MOST_AT_ONCE = 256;
const EVEN = 0x00ff00ff;

/**
 * Adds up rows of weights. Rows lie far apart in memory, so most of the time is waiting for them: four weights are read as
 * one number and added in two steps, and nothing else stands between one row and the next, so that the processor fetches
 * many at once. Exact, as sums of whole numbers are.
 *
 * @example
 * const rows = new SumRows(Int8Array.of(1, -2, 127, -128), 2);
 * rows.sum(Uint32Array.of(0, 1), 2);
 * [...rows.sums] // => [128, -130]
 */
export class SumRows {
  /** Of the rows that were added last, one a column. */
  readonly sums: Int32Array;
  private readonly columns: number;
  private readonly packed: Int32Array;
  /** Numbers in a row. */
  private readonly stride: number;

  /** @param weights row after row of `columns` weights */
  constructor(weights: Int8Array, columns: number) {
    this.columns = columns;
    this.sums = new Int32Array(columns);
    this.stride = Math.ceil(columns / IN_ONE);
    this.packed = new Int32Array((weights.length / columns) * this.stride);
    for (let at = 0; at < weights.length; at++) {
      const column = at % columns;
      const place = ((at - column) / columns) * this.stride + Math.floor(column / IN_ONE);
      const lifted = (weights[at] ?? 0) + LIFT;
      this.packed[place] = (this.packed[place] ?? 0) | (lifted << (8 * (column % IN_ONE)));
    }
  }

  /** Adds up the rows with the first `count` of these numbers; `sums` is theirs then. */
  sum(rows: Uint32Array, count: number): void {
    this.sums.fill(0);
    for (let from = 0; from < count; from += MOST_AT_ONCE) {
      const end = Math.min(count, from + MOST_AT_ONCE);
      for (let part = 0; part < this.stride; part++) this.addPart(rows, from, end, part);
    }
  }

  private addPart(rows: Uint32Array, from: number, end: number, part: number): void {
    const { packed, stride } = this;
    let even = 0;
    let odd = 0;
    for (let at = from; at < end; at++) {
      const four = packed[(rows[at] ?? 0) * stride + part] ?? 0;
      even = (even + (four & EVEN)) | 0;
      odd = (odd + ((four >>> 8) & EVEN)) | 0;
    }
    const lifted = (end - from) * LIFT;
    const first = part * IN_ONE;
    this.add(first, (even & 0xffff) - lifted);
    this.add(first + 1, (odd & 0xffff) - lifted);
    this.add(first + 2, (even >>> 16) - lifted);
    this.add(first + 3, (odd >>> 16) - lifted);
  }

  private add(column: number, sum: number): void {
    if (column < this.columns) this.sums[column] = (this.sums[column] ?? 0) + sum;
  }
}
