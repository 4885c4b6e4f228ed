import type { MarkedSentence } from '../mark-sentence.ts';
import { isForeign, LONGER_THAN_NAMES, tellsNames } from './foreign.ts';
import { type SentenceCase, wideness } from './sentence-case.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Of a text that is of no known language, a sentence with fewer known words cannot be read. */
const LEAST_KNOWN_OF_UNKNOWN = 0.5;
/** A heading of three words is no language. */
const FEWEST_WORDS = 4;
/** Fewer words that are no names say nothing: they are a citation, or what somebody is called. */
const FEWEST_SPOKEN = 3;
/** What is shorter stands in citations. */
const WORD_OF_NAME = /^\p{L}{4,}$/u;

/**
 * Whether nobody can say what a sentence asks: it is of an unknown language, or it is probably too wide in a way that no rule
 * names. Unknown is not harmless.
 */
export function isUnread(one: SentenceCase): boolean {
  const { sentence, way, isKnown } = one;
  if (way === 'notes' ? isForeignNote(sentence) : isForeign(one) || isOfNoList(sentence)) return true;
  if (way !== 'notes' && !isKnown && sentence.words.length >= FEWEST_WORDS && isLittleKnown(sentence))
    return true;
  return wideness(one) >= THRESHOLDS[way].unruled;
}

const isLittleKnown = ({ known }: MarkedSentence): boolean => known < LEAST_KNOWN_OF_UNKNOWN;

/** Whether words that are no names, however few, are in letters or of a language that no list has. */
const isOfNoList = (sentence: MarkedSentence): boolean =>
  sentence.strange >= FEWEST_SPOKEN ||
  (tellsNames(sentence) && sentence.spoken.words >= FEWEST_SPOKEN && sentence.spoken.known === 0);

/** A note is often a citation or a name, which are of no language; a name of a script without capitals is none either. */
function isForeignNote(sentence: MarkedSentence): boolean {
  const { words, known } = sentence.spoken;
  const fewest = tellsNames(sentence) ? FEWEST_SPOKEN : LONGER_THAN_NAMES;
  if (words >= fewest && known < words * LEAST_KNOWN_OF_UNKNOWN) return true;
  const long = sentence.words.filter((word) => WORD_OF_NAME.test(word)).length;
  return long >= LONGER_THAN_NAMES && isLittleKnown(sentence);
}
