import { Draws } from './draws.ts';

const ROUNDS = 4;

/**
 * Shuffles the numbers below `count` without a list of them: a Feistel network over the next power of four, walked until
 * it lands inside. So removed, living and new accounts lie mixed in the same households, at any size.
 */
export function createPermutation(seed: number, purpose: string, count: number): (index: number) => number {
  const half = Math.max(1, Math.ceil(Math.log2(Math.max(2, count)) / 2));
  const mask = 2 ** half - 1;
  const draws = new Draws(seed, purpose, count);
  const keys = Array.from({ length: ROUNDS }, () => draws.next());
  const step = (index: number) => {
    let left = index >>> half;
    let right = index & mask;
    for (const key of keys) [left, right] = [right, left ^ (scramble(right ^ key) & mask)];
    return ((left << half) | right) >>> 0;
  };
  return (index) => {
    let found = step(index);
    while (found >= count) found = step(found);
    return found;
  };
}

function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}
