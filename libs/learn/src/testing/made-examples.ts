import { seededRandom } from '@breakwater/kernel';
import { DEFAULT_FEATURES } from '../features/feature-spec.ts';
import type { Example, Recipe } from '../train/example.ts';

const COMMON = 'the a of to and in on at for with from about over very quite rather'.split(' ');
const FOUND = 'attack strike burn destroy crush smash punish hunt ambush raid wound chase'.split(' ');
const HARMLESS = 'ferry harbour garden bread kettle window river ladder basket teacher market orchard'.split(
  ' ',
);
const SYLLABLES = 'ka re mo ti su la ne po vi da go fe'.split(' ');

/** A recipe for made examples: small, so that a test trains in a blink. */
export const madeRecipe: Recipe = {
  id: 'made',
  version: 1,
  languages: ['en'],
  labels: ['threat'],
  features: { ...DEFAULT_FEATURES, bits: 14 },
  cost: 2,
  epochs: 10,
  seed: 7,
  leastWords: 2,
  leastAccounts: 3,
  falseAlarmBudget: 0.02,
  naiveBayes: 0.1,
  card: { purpose: 'tests' },
};

/**
 * Examples of two classes that mostly have words of their own; four posts an account.
 *
 * @param noise share of words that come from the other class
 */
export function madeExamples(count: number, { seed = 1, noise = 0.1 } = {}): Example[] {
  const random = seededRandom(seed);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  const name = () => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  return Array.from({ length: count }, (_, row): Example => {
    const account = Math.floor(row / 4);
    const isFound = account % 2 === 0;
    const [own, other] = isFound ? [FOUND, HARMLESS] : [HARMLESS, FOUND];
    const words = Array.from({ length: 10 }, (__, at) =>
      at % 3 === 0 ? pick(COMMON) : at % 3 === 1 ? name() : pick(random() < noise ? other : own),
    );
    const base = { text: words.join(' '), account: `a${account}`, source: `s${account % 3}` };
    return isFound ? { ...base, labels: ['threat'] } : { ...base, labels: [], slice: `k${account % 4}` };
  });
}

/** Words that nobody says, of letters drawn by a seed. */
export function madeSecrets(count: number, seed: number): string[] {
  const random = seededRandom(seed);
  const letter = () => String.fromCharCode(0x61 + Math.floor(random() * 26));
  return Array.from({ length: count }, () => Array.from({ length: 10 }, letter).join(''));
}
