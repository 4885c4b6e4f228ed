import { seededRandom } from '@breakwater/kernel';
/** A repeatable source of chance. */
export interface Chance {
  /** At least 0, less than 1. */
  next(): number;
  below(count: number): number;
  /** True in `share` of the calls. */
  is(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** A rank from 0, the first the most frequent: share falls as 1 / (rank + 1) (Zipf). */
  rank(count: number): number;
}

/**
 * Makes a source of chance of numbers: a person or a home has one of its own, of the seed and its number, and nothing has
 * to be kept.
 *
 * @example
 * createChance(1, 2).below(1000) === createChance(1, 2).below(1000) // => true
 */
export function createChance(...seed: readonly number[]): Chance {
  const next = seededRandom(
    seed.reduce((mixed, part) => Math.imul(mixed ^ part, 0x9e3779b1) ^ (mixed >>> 15), 0x2545f491),
  );
  const below = (count: number) => Math.floor(next() * count);
  next();
  return {
    next,
    below,
    is: (share) => next() < share,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('pick() needs a list with at least one entry.');
      // An index below the length of a list is in the list.
      return list[below(list.length)] as (typeof list)[number];
    },
    rank: (count) => Math.min(count - 1, Math.floor((count + 1) ** next()) - 1),
  };
}
