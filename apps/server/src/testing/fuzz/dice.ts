/** Throws that a seed repeats. */
export interface FuzzDice {
  /** A whole number from 0 to below `sides`. */
  below(sides: number): number;
  chance(share: number): boolean;
  pick<T>(choices: readonly [T, ...T[]] | readonly T[]): T;
}

/** Dice for tests (mulberry32): the same seed throws the same. */
export function createFuzzDice(seed: number): FuzzDice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
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
