import type { FilledField } from '../fields/read-fields.ts';
import { type CandidatePairs, PairList } from '../pairs/pair-list.ts';
import { type Atom, atomsOf } from './atoms.ts';

/** How candidates are found. */
export interface BlockingOptions {
  /** A block of more records proposes nothing: what so many share says little. */
  readonly mostRecords: number;
}

export const DEFAULT_BLOCKING: BlockingOptions = { mostRecords: 60 };

/**
 * Pairs of records that share something telling: one atom that may stand alone, or two atoms of different fields.
 * Blocks above the cap are passed over; a smaller block of a finer key may still hold their pairs. Sorted, each once.
 */
export function candidatePairs(
  fields: readonly FilledField[],
  rows: number,
  options: BlockingOptions = DEFAULT_BLOCKING,
): CandidatePairs {
  const atoms = atomsOf(fields);
  const pairs = new PairList(rows);
  atoms.forEach((atom, place) => {
    if (atom.alone) for (const slot of atom.slots) pairWithin(slot, undefined, 0, options, pairs);
    for (const other of atoms.slice(place + 1)) {
      if (other.field === atom.field) continue;
      pairBoth(atom, other, options, pairs);
    }
  });
  return pairs.take();
}

function pairBoth(a: Atom, b: Atom, options: BlockingOptions, pairs: PairList): void {
  if (a.slots.length === 1 && b.slots.length === 1) {
    const [slotA, slotB] = [a.slots[0], b.slots[0]];
    if (slotA && slotB) pairWithin(slotA, slotB, b.size, options, pairs);
    return;
  }
  // A name stands in either column: each of them makes a key, in one vocabulary.
  const rows = a.slots[0]?.length ?? 0;
  const [many, one] = a.slots.length > 1 ? [a, b] : [b, a];
  const blocks = new Blocks(rows * many.slots.length);
  const single = one.slots[0];
  if (!single) return;
  many.slots.forEach((slot, at) => {
    for (let row = 0; row < rows; row += 1) {
      const [x, y] = [slot[row] ?? -1, single[row] ?? -1];
      if (x >= 0 && y >= 0) blocks.put(x * one.size + y, row + at * rows);
    }
  });
  blocks.pair(options.mostRecords, rows, pairs);
}

function pairWithin(
  a: Int32Array,
  b: Int32Array | undefined,
  sizeB: number,
  options: BlockingOptions,
  pairs: PairList,
): void {
  const blocks = new Blocks(a.length);
  for (let row = 0; row < a.length; row += 1) {
    const x = a[row] ?? -1;
    const y = b ? (b[row] ?? -1) : 0;
    if (x >= 0 && y >= 0) blocks.put(b ? x * sizeB + y : x, row);
  }
  blocks.pair(options.mostRecords, a.length, pairs);
}

/** Entries by key, as linked lists in one array. */
class Blocks {
  readonly #heads = new Map<number, number>();
  readonly #next: Int32Array;

  constructor(entries: number) {
    this.#next = new Int32Array(entries).fill(-1);
  }

  put(key: number, entry: number): void {
    this.#next[entry] = this.#heads.get(key) ?? -1;
    this.#heads.set(key, entry);
  }

  pair(most: number, rows: number, pairs: PairList): void {
    const block: number[] = [];
    for (const head of this.#heads.values()) {
      block.length = 0;
      for (let entry = head; entry >= 0 && block.length <= most; entry = this.#next[entry] ?? -1)
        block.push(entry);
      if (block.length > most) continue;
      for (let i = 1; i < block.length; i += 1) {
        for (let j = 0; j < i; j += 1) pairs.add((block[i] ?? 0) % rows, (block[j] ?? 0) % rows);
      }
    }
  }
}
