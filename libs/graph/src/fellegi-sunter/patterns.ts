import type { ComparedPairs } from '../fields/compare-pairs.ts';

/** The different ways in which pairs agree and how many pairs agree so: what EM runs over, instead of pairs. */
export interface Patterns {
  /** Levels of each pattern, `width` of them. */
  readonly levels: Uint8Array;
  readonly width: number;
  readonly counts: Float64Array;
  /** Pattern of each pair. */
  readonly of: Int32Array;
}

/** Counts the patterns of pairs; `sizes` are the numbers of levels of the comparisons, `not-given` included. */
export function countPatterns(pairs: ComparedPairs, sizes: readonly number[]): Patterns {
  const { width } = pairs;
  const total = pairs.left.length;
  let of = new Int32Array(total);
  let firsts: number[] = [0];
  // One comparison after the other, so that keys stay small however many comparisons there are.
  sizes.forEach((size, place) => {
    const places = new Map<number, number>();
    const next = new Int32Array(total);
    firsts = [];
    for (let at = 0; at < total; at += 1) {
      const key = (of[at] ?? 0) * size + (pairs.levels[at * width + place] ?? 0);
      let pattern = places.get(key);
      if (pattern === undefined) {
        pattern = places.size;
        places.set(key, pattern);
        firsts.push(at);
      }
      next[at] = pattern;
    }
    of = next;
  });
  const counts = new Float64Array(firsts.length);
  for (const pattern of of) counts[pattern] = (counts[pattern] ?? 0) + 1;
  const levels = new Uint8Array(firsts.length * width);
  firsts.forEach((at, pattern) => {
    levels.set(pairs.levels.subarray(at * width, at * width + width), pattern * width);
  });
  return { levels, width, counts, of };
}
