import { seededRandom } from '@breakwater/kernel';

/** Seeded chance: the same seed makes the same requests. */
export interface Dice {
  next(): number;
  below(count: number): number;
  pick<T>(list: readonly T[]): T;
  some<T>(list: readonly T[], count: number): T[];
  chance(share: number): boolean;
}

export function createDice(seed: number): Dice {
  const next = seededRandom(seed);
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    pick<T>(list: readonly T[]): T {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
    some<T>(list: readonly T[], count: number): T[] {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }, () =>
        left.splice(below(left.length), 1),
      ).flat();
    },
    chance: (share) => next() < share,
  };
}
