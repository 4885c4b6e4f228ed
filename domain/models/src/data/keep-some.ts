import { seededRandom } from '@breakwater/kernel';

/** Keeps at most so many of what it is given, each with the same chance. */
export interface Sample<T> {
  add(one: T): void;
  /** How many were given. */
  readonly seen: number;
  /** What was kept. */
  readonly kept: readonly T[];
}

/**
 * A random part of a stream of unknown length, the same for the same seed (algorithm R: Vitter, ACM TOMS 11, 1985).
 *
 * @example
 * const sample = keepSome<number>(2, 7);
 * for (const one of [1, 2, 3, 4]) sample.add(one);
 * sample.kept.length // => 2
 * sample.seen // => 4
 */
export function keepSome<T>(most: number, seed: number): Sample<T> {
  const random = seededRandom(seed);
  const kept: T[] = [];
  let seen = 0;
  return {
    kept,
    get seen() {
      return seen;
    },
    add: (one) => {
      seen++;
      if (kept.length < most) {
        kept.push(one);
        return;
      }
      const place = Math.floor(random() * seen);
      if (place < most) kept[place] = one;
    },
  };
}
