/**
 * Numbers in [0, 1), the same for the same seed (xorshift of 32 bits), so that a bench measures the same each time.
 *
 * @example
 * seeded(7)() === seeded(7)() // => true
 */
export function seeded(seed: number): () => number {
  let state = seed | 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let turn = 0; turn < 16; turn++) next(); // small seeds begin alike
  return next;
}
