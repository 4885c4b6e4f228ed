import { seededRandom } from '@breakwater/kernel';

/** Throws that a seed repeats. */
export interface FuzzDice {
  /** A whole number from 0 to below `sides`. */
  below(sides: number): number;
  chance(share: number): boolean;
  pick<T>(choices: readonly [T, ...T[]] | readonly T[]): T;
}

/** Dice for tests: the same seed throws the same. */
export function createFuzzDice(seed: number): FuzzDice {
  const next = seededRandom(seed);
  const below = (sides: number) => Math.floor(next() * sides);
  return {
    below,
    chance: (share) => next() < share,
    pick: (choices) => {
      const picked = choices[below(choices.length)];
      if (picked === undefined) throw new Error('there is nothing to pick from');
      return picked;
    },
  };
}
