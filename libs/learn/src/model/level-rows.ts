/** Weights of one label as a model keeps them: a level for each bucket, and what each level stands for. */
export interface LevelList {
  readonly levels: Int8Array;
  /** By `level + 128`. */
  readonly table: Float64Array;
}

/** Levels in one whole number of 32 bits. */
export const MOST_LISTS = 4;
/** Added to a level, so that none is below 0. */
const LIFT = 128;

let gathered = new Int32Array(1_024);

/**
 * Adds up the weights of one to four lists for the same buckets. The levels of a bucket lie far apart in memory from those
 * of the next, so most of the time is waiting for them: where there are several lists, the levels of a bucket stand
 * together in one number, and nothing else is done in the loop that fetches, so that the processor fetches many at once.
 *
 * @example
 * const table = Float64Array.from({ length: 256 }, (_, at) => at - 128);
 * const rows = new LevelRows([{ levels: Int8Array.of(1, -2), table }, { levels: Int8Array.of(0, 100), table }]);
 * rows.sum(Uint32Array.of(0, 1), 2);
 * [...rows.sums] // => [-1, 100]
 */
export class LevelRows {
  /** Of the buckets that were added last, one a list. */
  readonly sums: Float64Array;
  private readonly tables: readonly Float64Array[];
  /** A lone list is read as it is; of several, each has eight bits of each number. */
  private readonly rows: Int8Array | Int32Array;

  /** @param lists one to four, of as many buckets each */
  constructor(lists: readonly LevelList[]) {
    this.sums = new Float64Array(lists.length);
    this.tables = lists.map(({ table }) => table);
    this.rows = lists.length === 1 && lists[0] ? lists[0].levels : packed(lists);
  }

  /** Adds up the weights of the first `count` of these buckets; `sums` is theirs then. */
  sum(buckets: Uint32Array, count: number): void {
    const { sums, tables, rows } = this;
    if (gathered.length < count) gathered = new Int32Array(count * 2);
    const found = gathered;
    if (rows instanceof Int8Array) {
      for (let at = 0; at < count; at++) found[at] = (rows[buckets[at] ?? 0] ?? 0) + LIFT;
    } else for (let at = 0; at < count; at++) found[at] = rows[buckets[at] ?? 0] ?? 0;
    for (let list = 0; list < tables.length; list++) {
      sums[list] = sumOf(tables[list] ?? sums, found, count, list * 8);
    }
  }
}

function sumOf(table: Float64Array, found: Int32Array, count: number, shift: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += table[((found[at] ?? 0) >>> shift) & 0xff] ?? 0;
  return sum;
}

function packed(lists: readonly LevelList[]): Int32Array {
  const rows = new Int32Array(lists[0]?.levels.length ?? 0);
  lists.forEach(({ levels }, list) => {
    for (let at = 0; at < rows.length; at++)
      rows[at] = (rows[at] ?? 0) | (((levels[at] ?? 0) + LIFT) << (list * 8));
  });
  return rows;
}
