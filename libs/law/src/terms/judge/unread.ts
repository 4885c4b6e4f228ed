import type { MarkedSentence } from '../mark-sentence.ts';
import { isForeign } from './foreign.ts';
import type { SentenceCase } from './sentence-case.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Of a text that is of no known language, a sentence with fewer known words cannot be read. */
const LEAST_KNOWN_OF_UNKNOWN = 0.5;
/** A heading of three words is no language. */
const FEWEST_WORDS = 4;
/** Of a note fewer words that are no names say nothing: it is a citation, or what somebody is called. */
const FEWEST_SPOKEN = 3;
/** A name has fewer words than these; what is shorter than four letters stands in citations. */
const LONGER_THAN_NAMES = 6;
const WORD_OF_NAME = /^\p{L}{4,}$/u;

/**
 * Whether nobody can say what a sentence asks: it is of an unknown language, or it is probably too wide in a way that no rule
 * names. Unknown is not harmless.
 */
export function isUnread(one: SentenceCase): boolean {
  const { sentence, way, isKnown, scores } = one;
  if (way === 'notes' ? isForeignNote(sentence) : isForeign(one)) return true;
  if (way !== 'notes' && !isKnown && sentence.words.length >= FEWEST_WORDS && isLittleKnown(sentence))
    return true;
  return (way === 'asked' ? scores.wide : scores.hidden) >= THRESHOLDS[way].unruled;
}

const isLittleKnown = ({ known }: MarkedSentence): boolean => known < LEAST_KNOWN_OF_UNKNOWN;

/** A note is often a citation or a name, which are of no language. */
function isForeignNote(sentence: MarkedSentence): boolean {
  const { words, known } = sentence.spoken;
  if (words >= FEWEST_SPOKEN && known < words * LEAST_KNOWN_OF_UNKNOWN) return true;
  const long = sentence.words.filter((word) => WORD_OF_NAME.test(word)).length;
  return long >= LONGER_THAN_NAMES && isLittleKnown(sentence);
}
