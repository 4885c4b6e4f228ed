/**
 * Whole numbers of 32 bits that look random and are the same for the same seed: xorshift (G. Marsaglia, 2003). Not for
 * secrets. Take `seededRandom`; what was measured on worlds and pairs that this one drew keeps it.
 *
 * @param seed any but 0, of which nothing but 0 would come
 * @example
 * seededBits(1)() // => 270369
 */
export function seededBits(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
