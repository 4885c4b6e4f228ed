/**
 * Numbers in [0, 1) that are the same for the same seed (mulberry32).
 *
 * @example
 * seeded(1)() === seeded(1)() // => true
 */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A copy in an order that the numbers decide (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}

/** How many words names of the population have: most have two. */
const THREE_WORDS = 0.4;

/** Names of two or three different words, drawn by how often people bear each; the same for the same input. */
export function sampleNames(words: readonly (readonly [string, number])[], size: number): string[] {
  const random = seeded(1);
  const sums: number[] = [];
  let total = 0;
  for (const [, count] of words) {
    total += count;
    sums.push(total);
  }
  const draw = () => {
    const at = random() * total;
    return words[sums.findIndex((sum) => sum > at)]?.[0] ?? '';
  };
  return Array.from({ length: words.length === 0 ? 0 : size }, () => {
    const length = random() < THREE_WORDS ? 3 : 2;
    const name = new Set<string>();
    for (let turn = 0; name.size < length && turn < 20; turn += 1) name.add(draw());
    return [...name].join(' ');
  });
}
