/**
 * Numbers that look random and are the same for the same seed, from 0 up to 1: mulberry32 (T. Ettinger, 2017). Not for
 * secrets.
 *
 * @example
 * const one = createRandom(7);
 * const two = createRandom(7);
 * one() === two() // => true
 */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Brings a list into another order in place (Fisher and Yates).
 *
 * @example
 * const order = Int32Array.of(1, 2, 3);
 * shuffle(order, createRandom(7));
 * order.toSorted() // => Int32Array.of(1, 2, 3)
 */
export function shuffle(order: Int32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}
