import type { NameToken } from './name-token.ts';
import { farthestFor, soundSimilarity } from './phonemes/sound-similarity.ts';
import { readingOf, type WordReading } from './phonemes/word-reading.ts';

/** Two spellings that the table knows as one name. */
const SAME_FAMILY = 0.97;
/** Two names that the table knows as different, however alike their letters are. */
const OTHER_FAMILY = 0.4;
const FARTHEST_OF_OTHERS = farthestFor(OTHER_FAMILY);
/** Words that differ in spelling are never the same word for certain. */
const MOST_BY_SOUND = 0.98;
const ARTICLE_COST = 0.01;
/** One slip of the fingers, in words long enough to be told by their letters. */
const SWAPPED = 0.75;
const SHORTEST_SWAPPED = 3;

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

function bySound(a: WordReading, b: WordReading, farthest?: number): number {
  const whole = soundSimilarity(a, b, false, farthest);
  return a.article === b.article
    ? whole
    : Math.max(whole, soundSimilarity(a, b, true, farthest) - ARTICLE_COST);
}

/** Whether two words differ in one swap of neighbouring letters and nothing else (Sok, Sko). */
function isOneSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < SHORTEST_SWAPPED) return false;
  let at = 0;
  while (a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return (
    a.charCodeAt(at) === b.charCodeAt(at + 1) &&
    a.charCodeAt(at + 1) === b.charCodeAt(at) &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}

/** `tokenSimilarity` of words that have been read. Words less alike than `farthest` allows may come out as 0. */
export function readingSimilarity(a: WordReading, b: WordReading, farthest?: number): number {
  if (a.folded === b.folded) return 1;
  if (a.families.length > 0 && b.families.length > 0) {
    for (const family of a.families) if (b.families.includes(family)) return SAME_FAMILY;
    // Where only words that are likelier than that are asked for, counting is spared.
    if (farthest !== undefined && farthest < FARTHEST_OF_OTHERS) return 0;
    return Math.min(OTHER_FAMILY, bySound(a, b, farthest));
  }
  if (ARTICLES.has(a.folded) && ARTICLES.has(b.folded)) return SAME_FAMILY;
  const likeness = Math.min(MOST_BY_SOUND, bySound(a, b, farthest));
  return likeness < SWAPPED && isOneSwap(a.folded, b.folded) ? SWAPPED : likeness;
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
  return a.folded === b.folded ? 1 : readingSimilarity(readingOf(a), readingOf(b));
}
