import type { NameToken } from './name-token.ts';
import { articleLength, phonemesOf } from './phonemes/read-phonemes.ts';
import { soundSimilarity } from './phonemes/sound-similarity.ts';
import { familiesOf } from './variants/variant-families.ts';

/** Two spellings that the table knows as one name. */
const SAME_FAMILY = 0.97;
/** Two names that the table knows as different, however alike their letters are. */
const OTHER_FAMILY = 0.4;
/** Words that differ in spelling are never the same word for certain. */
const MOST_BY_SOUND = 0.98;
const ARTICLE_COST = 0.01;

const ARTICLES: ReadonlySet<string> = new Set([
  'al',
  'el',
  'ul',
  'ad',
  'ar',
  'as',
  'ash',
  'at',
  'az',
  'ud',
  'ur',
  'us',
  'uz',
  'ed',
  'er',
  'es',
  'ez',
]);

function bySound(a: NameToken, b: NameToken): number {
  const left = phonemesOf(a);
  const right = phonemesOf(b);
  const articleA = articleLength(left);
  const articleB = articleLength(right);
  const whole = soundSimilarity(left, 0, right, 0);
  if (articleA === articleB) return whole;
  return Math.max(whole, soundSimilarity(left, articleA, right, articleB) - ARTICLE_COST);
}

/**
 * How surely two words are spellings of one name, in [0, 1], whatever their scripts: 1 for the same folded word, about
 * .9 to .98 for romanisations of one word, .75 to .9 for slips in a long word, below .5 for different names. Symmetric.
 *
 * A table of common given names goes before distance: Hassan and Hussein are two names, Karim and Kareem are one. Other
 * words are compared sound by sound. The Arabic article on one side only costs next to nothing.
 *
 * @example
 * ```ts
 * const similarity = (a: string, b: string) =>
 *   splitName(a).flatMap((x) => splitName(b).map((y) => tokenSimilarity(x, y)))[0] ?? 0;
 * similarity('Mohammed', 'محمد') // => 0.97
 * similarity('Hassan', 'Hussein') <= 0.4 // => true
 * similarity('Kandahari', 'قندهاري') > 0.9 // => true
 * ```
 */
export function tokenSimilarity(a: NameToken, b: NameToken): number {
  if (a.folded === b.folded) return 1;
  const familiesA = familiesOf(a.folded);
  const familiesB = familiesOf(b.folded);
  if (familiesA.length > 0 && familiesB.length > 0) {
    for (const family of familiesA) if (familiesB.includes(family)) return SAME_FAMILY;
    return Math.min(OTHER_FAMILY, bySound(a, b));
  }
  if (ARTICLES.has(a.folded) && ARTICLES.has(b.folded)) return SAME_FAMILY;
  return Math.min(MOST_BY_SOUND, bySound(a, b));
}
