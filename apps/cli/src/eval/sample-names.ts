import { createRandom } from '../demo/random.ts';

/** How many words names of the population have: most have two. */
const THREE_WORDS = 0.4;

/** Names of two or three different words, drawn by how often people bear each; the same for the same input. */
export function sampleNames(words: readonly (readonly [string, number])[], size: number): string[] {
  const random = createRandom(1);
  const sums: number[] = [];
  let total = 0;
  for (const [, count] of words) {
    total += count;
    sums.push(total);
  }
  const draw = () => {
    const at = random.next() * total;
    return words[sums.findIndex((sum) => sum > at)]?.[0] ?? '';
  };
  return Array.from({ length: words.length === 0 ? 0 : size }, () => {
    const length = random.chance(THREE_WORDS) ? 3 : 2;
    const name = new Set<string>();
    for (let turn = 0; name.size < length && turn < 20; turn += 1) name.add(draw());
    return [...name].join(' ');
  });
}
