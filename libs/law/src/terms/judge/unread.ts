import type { MarkedSentence } from '../mark-sentence.ts';
import { DEMANDS } from '../subjects.ts';
import { surelyTellsOfAct } from './act.ts';
import { FEWEST_SPOKEN, isForeign, LONGER_THAN_NAMES, tellsNames } from './foreign.ts';
import { onlySpares, type SentenceCase, wideness } from './sentence-case.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Of a text that is of no known language, a sentence with fewer known words cannot be read. */
const LEAST_KNOWN_OF_UNKNOWN = 0.5;
/** A heading of three words is no language. */
const FEWEST_WORDS = 4;
/** Of the name of an offence fewer need be known: it is in words of a law, which stand nowhere else. */
const LEAST_KNOWN_OF_OFFENCE = 0.4;
/** What is shorter stands in citations. */
const WORD_OF_NAME = /^\p{L}{4,}$/u;

/**
 * Whether nobody can say what a sentence asks: it is of an unknown language, or it is probably too wide in a way that no rule
 * names. Unknown is not harmless.
 */
export function isUnread(one: SentenceCase): boolean {
  const { sentence, way, isKnown } = one;
  if (isForeignThere(one)) return true;
  if (
    way !== 'notes' &&
    way !== 'offence' &&
    !isKnown &&
    sentence.words.length >= FEWEST_WORDS &&
    isLittleKnown(sentence)
  )
    return true;
  return wideness(one) >= THRESHOLDS[way].unruled && !onlySpares(one) && !onlyTells(one);
}

/** “He calls on the viewer to set fire to the market”: what only tells of an act demands nothing. */
const onlyTells = (one: SentenceCase): boolean => surelyTellsOfAct(one) && !one.read.has(...DEMANDS);

const isLittleKnown = ({ known }: MarkedSentence): boolean => known < LEAST_KNOWN_OF_UNKNOWN;

function isForeignThere(one: SentenceCase): boolean {
  const { way, sentence } = one;
  if (way === 'offence') return isForeignNote(sentence) && sentence.known < LEAST_KNOWN_OF_OFFENCE;
  return way === 'notes' ? isForeignNote(sentence) : isForeign(one);
}

/** A note is often a citation or a name, which are of no language; a name of a script without capitals is none either. */
function isForeignNote(sentence: MarkedSentence): boolean {
  const { words, known } = sentence.spoken;
  const fewest = tellsNames(sentence) ? FEWEST_SPOKEN : LONGER_THAN_NAMES;
  if (words >= fewest && known < words * LEAST_KNOWN_OF_UNKNOWN) return true;
  const long = sentence.words.filter((word) => WORD_OF_NAME.test(word)).length;
  return long >= LONGER_THAN_NAMES && isLittleKnown(sentence);
}
