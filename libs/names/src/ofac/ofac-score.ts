import { splitName } from '../tokenize-name.ts';
import { jaroWinkler } from './jaro-winkler.ts';

/** Shorter words of the query are not searched where it has longer ones. */
const LEAST_LETTERS = 3;

/**
 * Score from 0 to 100 that OFAC's public search would give a listed name for a query, for operators who have to explain
 * both beside each other. It imitates what that search does (Jaro-Winkler on the whole and on each word, by its own help)
 * and what it was seen to do: words are compared where they begin with the same letter, and the query is tried with its
 * words moved round. An imitation for comparison; nothing in Breakwater decides by it.
 *
 * @example
 * ```ts
 * ofacScore('RUSTAM VELIDOV', 'VELIDOV, Rustam') // => 100
 * ofacScore('RUSTAM VELIDOV', 'ORLANOV, Rustam') // => 50
 * ofacScore('', 'VELIDOV, Rustam') // => 0
 * ```
 */
export function ofacScore(query: string, listed: string): number {
  const asked = splitName(query).map(({ folded }) => folded);
  const words = splitName(listed).map(({ folded }) => folded);
  if (asked.length === 0 || words.length === 0) return 0;
  return Math.round(100 * Math.max(scoreWords(asked, words), scoreWhole(asked, words)));
}

/** Mean over the words of the query of the likest word that begins with the same letter. */
function scoreWords(asked: readonly string[], words: readonly string[]): number {
  const isLong = (word: string) => word.length >= LEAST_LETTERS;
  const long = asked.filter(isLong);
  const searched = long.length > 0 ? long : asked;
  const longWords = words.filter(isLong);
  const against = long.length > 0 && longWords.length > 0 ? longWords : words;
  let sum = 0;
  for (const word of searched) {
    const scores = against.map((other) => (other[0] === word[0] ? jaroWinkler(word, other) : 0));
    sum += Math.max(...scores);
  }
  return sum / searched.length;
}

/** The query as it stands, and moved round where it then begins as the name does. */
function scoreWhole(asked: readonly string[], words: readonly string[]): number {
  const name = words.join(' ');
  let best = jaroWinkler(asked.join(' '), name);
  for (let start = 1; start < asked.length; start += 1) {
    const turned = [...asked.slice(start), ...asked.slice(0, start)].join(' ');
    if (turned[0] === name[0]) best = Math.max(best, jaroWinkler(turned, name));
  }
  return best;
}
