import type { MarkedSentence } from '../mark-sentence.ts';
import { isTelling, type SentenceCase } from './sentence-case.ts';

/** Of a demand with fewer known words nobody can say what it asks; */
const LEAST_KNOWN_OF_DEMAND = 0.55;
/** among others that are of a known language, of one with fewer than these. */
const LEAST_KNOWN_AMONG_KNOWN = 0.4;
/** A sentence with fewer known words is of another language. */
const LEAST_KNOWN = 0.25;
const FEWEST_WORDS = 5;
/** So many words that are no names say what language they are of. */
export const FEWEST_SPOKEN = 3;
/** A name has fewer words than these: more in capital letters are a sentence. */
export const LONGER_THAN_NAMES = 6;
/** Where no capital letter tells a name, so many words may be one. */
const MAY_BE_NAME = 2;
const SMALL_LETTER = /\p{Ll}/u;

/** Whether most words of a sentence are in a script with capital letters, which tell names from words. */
export const tellsNames = ({ words }: Pick<MarkedSentence, 'words'>): boolean =>
  words.filter((word) => SMALL_LETTER.test(word)).length * 2 > words.length;

/** Share of known words among those that are no names, 0 to 1: names are of no language, in whichever script. */
function knownBesideNames(sentence: MarkedSentence): number {
  const { words, known, spoken } = sentence;
  if (!tellsNames(sentence)) return Math.min(1, (known * words.length) / (words.length - MAY_BE_NAME));
  const isNoName = words.length - spoken.words >= LONGER_THAN_NAMES;
  return isNoName || spoken.words < FEWEST_SPOKEN ? known : Math.max(known, spoken.known / spoken.words);
}

/** Whether words that are no names, however few, are in letters or of a language that no list has. */
const isOfNoList = (sentence: MarkedSentence): boolean =>
  sentence.strange >= FEWEST_SPOKEN ||
  (tellsNames(sentence) && sentence.spoken.words >= FEWEST_SPOKEN && sentence.spoken.known === 0);

/** Whether a sentence is of a language that no list has, as far as its words tell. */
export function isForeign({ sentence, way, isAmongKnown }: SentenceCase): boolean {
  if (isOfNoList(sentence)) return true;
  if (sentence.words.length < FEWEST_WORDS) return false;
  const known = knownBesideNames(sentence);
  if (isTelling(way)) return known < LEAST_KNOWN;
  return known < (isAmongKnown ? LEAST_KNOWN_AMONG_KNOWN : LEAST_KNOWN_OF_DEMAND);
}
