import { Draws } from '../random/draws.ts';
import type { World } from '../world.ts';

const POPULAR_SHARE = 0.18;
const POPULAR_PICTURES = 400;
const BITS = 256;

/** PDQ hash of an account's picture: one of the many that thousands use, or an own one. */
export function avatarOf({ seed }: World, number: number): string {
  const draws = new Draws(seed, 'avatar', number);
  if (!draws.chance(POPULAR_SHARE)) return draws.hex(64);
  const popular = new Draws(seed, 'popular-picture', draws.rank(POPULAR_PICTURES)).hex(64);
  return flipBits(popular, draws.below(9), draws);
}

/** Hash of a picture that was saved again: as many bits are other as told. */
export function flipBits(pdq: string, count: number, draws: Draws): string {
  const digits = Array.from(pdq, (digit) => Number.parseInt(digit, 16));
  const flipped = new Set<number>();
  while (flipped.size < count) flipped.add(draws.below(BITS));
  for (const bit of flipped) digits[bit >> 2] = (digits[bit >> 2] ?? 0) ^ (1 << (bit & 3));
  return digits.map((digit) => digit.toString(16)).join('');
}
