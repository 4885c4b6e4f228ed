import { seededBits } from '@breakwater/kernel';

/**
 * Numbers in [0, 1), the same for the same seed, so that a bench measures the same each time.
 *
 * @example
 * seeded(7)() === seeded(7)() // => true
 */
export function seeded(seed: number): () => number {
  const bits = seededBits(seed | 0 || 1);
  for (let turn = 0; turn < 16; turn++) bits(); // small seeds begin alike
  return () => bits() / 2 ** 32;
}
