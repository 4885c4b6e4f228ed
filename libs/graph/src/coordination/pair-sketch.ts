import { mixPair } from './pair-table.ts';

/** How often pairs were counted, at the least that can be said in little room: never too few, now and then too many. */
export interface PairSketch {
  add(key: number): void;
  /** Whether a pair may have been counted so often. */
  atLeast(key: number, count: number): boolean;
}

const MOST = 255;
const SMALLEST = 16;
const LARGEST = 26;

/**
 * A counting sketch with one row: nearly all pairs of accounts meet once, and to keep a hash table of them all would
 * take most of the time and of the memory.
 *
 * @param shares that are swept; there are some pairs to each
 */
export function createSketch(shares: number): PairSketch {
  const bits = Math.min(LARGEST, Math.max(SMALLEST, Math.ceil(Math.log2(Math.max(1, shares) * 16))));
  const counts = new Uint8Array(2 ** bits);
  const mask = counts.length - 1;
  return {
    add: (key) => {
      const place = mixPair(key) & mask;
      const count = counts[place] ?? 0;
      if (count < MOST) counts[place] = count + 1;
    },
    atLeast: (key, count) => (counts[mixPair(key) & mask] ?? 0) >= Math.min(count, MOST),
  };
}
