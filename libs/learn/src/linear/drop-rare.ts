import type { SparseRows } from './sparse-rows.ts';

/**
 * Brings features into buckets, and those that fewer than `least` groups have into the bucket `nowhere`, which gets no
 * weight: what one account alone says is not learnt, so that a model cannot give it away. Counted by whole hashes, since in a
 * bucket the words of one could hide behind those of others.
 *
 * @param hashed rows of whole hashes
 * @param groups account of each row, as a number
 * @param background rows of whole hashes that only count, each as a group of its own
 * @param own rows, as 1, that are of no person: their features stay
 * @example
 * const hashed = { count: 2, starts: Float64Array.of(0, 2, 3), buckets: Uint32Array.of(4, 5, 4) };
 * const [groups, own] = [Int32Array.of(0, 1), new Uint8Array(2)];
 * dropRare(hashed, { groups, own, least: 2, mask: 3, nowhere: 4 }).buckets // => Uint32Array.of(0, 4, 0)
 */
export function dropRare(
  hashed: SparseRows,
  {
    groups,
    own,
    least,
    mask,
    nowhere,
    background,
  }: {
    readonly groups: Int32Array;
    readonly own: Uint8Array;
    readonly least: number;
    readonly mask: number;
    readonly nowhere: number;
    readonly background?: SparseRows | undefined;
  },
): SparseRows {
  const counts = new GroupCounts(hashed.buckets.length + (background?.buckets.length ?? 0));
  const order = Int32Array.from({ length: hashed.count }, (_, row) => row).sort(
    (one, other) => (groups[one] ?? 0) - (groups[other] ?? 0),
  );
  for (const row of order) {
    const step = own[row] === 1 ? least : 1;
    const end = hashed.starts[row + 1] ?? 0;
    for (let cell = hashed.starts[row] ?? 0; cell < end; cell++) {
      counts.add(hashed.buckets[cell] ?? 0, groups[row] ?? 0, step);
    }
  }
  if (background) countRows(counts, background);
  const buckets = hashed.buckets.map((hash) => (counts.of(hash) >= least ? hash & mask : nowhere));
  return { ...hashed, buckets };
}

/** Groups of rows are numbers from 0 on, so that those below -1 are free. */
const FIRST_OF_BACKGROUND = -2;

function countRows(counts: GroupCounts, rows: SparseRows): void {
  for (let row = 0; row < rows.count; row++) {
    const end = rows.starts[row + 1] ?? 0;
    for (let cell = rows.starts[row] ?? 0; cell < end; cell++)
      counts.add(rows.buckets[cell] ?? 0, FIRST_OF_BACKGROUND - row, 1);
  }
}

const MOST_COUNT = 200;

/** In how many groups each hash came, in open addressing; groups must be added one after the other. */
class GroupCounts {
  private readonly mask: number;
  private readonly keys: Uint32Array;
  private readonly lasts: Int32Array;
  private readonly counts: Uint8Array;

  constructor(cells: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(1_024, cells * 1.5)));
    this.mask = size - 1;
    this.keys = new Uint32Array(size);
    this.lasts = new Int32Array(size).fill(-1);
    this.counts = new Uint8Array(size);
  }

  add(hash: number, group: number, step: number): void {
    const slot = this.slotOf(hash);
    if (this.lasts[slot] === group && step === 1) return;
    this.keys[slot] = hash;
    this.lasts[slot] = group;
    this.counts[slot] = Math.min(MOST_COUNT, (this.counts[slot] ?? 0) + step);
  }

  of(hash: number): number {
    return this.counts[this.slotOf(hash)] ?? 0;
  }

  private slotOf(hash: number): number {
    let slot = Math.imul(hash, 0x9e3779b1) & this.mask;
    while (this.counts[slot] !== 0 && this.keys[slot] !== hash) slot = (slot + 1) & this.mask;
    return slot;
  }
}
