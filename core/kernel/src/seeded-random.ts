const RANGE = 2 ** 32;

/**
 * Numbers from 0 up to 1 that look random and are the same for the same seed, a whole number of 32 bits: mulberry32
 * (T. Ettinger, 2017). Not for secrets. Weights of models, folds and made-up worlds are drawn by it, so that another
 * algorithm here would change every figure.
 *
 * @example
 * ```ts
 * const [one, two] = [seededRandom(7), seededRandom(7)];
 * one() === two() // => true
 * one() === two() // => true
 * ```
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / RANGE;
  };
}
