import { isForeign } from './foreign.ts';
import type { SentenceCase } from './sentence-case.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Of a text that is of no known language, a sentence with fewer known words cannot be read. */
const LEAST_KNOWN_OF_UNKNOWN = 0.5;
/** A heading of three words is no language. */
const FEWEST_WORDS = 4;

/**
 * Whether nobody can say what a sentence asks: it is of an unknown language, or it is probably too wide in a way that no rule
 * names. Unknown is not harmless.
 */
export function isUnread(one: SentenceCase): boolean {
  const { sentence, way, isKnown, scores } = one;
  if (way !== 'notes' && isForeign(one)) return true;
  if (!isKnown && sentence.words.length >= FEWEST_WORDS && sentence.known < LEAST_KNOWN_OF_UNKNOWN)
    return true;
  return (way === 'asked' ? scores.wide : scores.hidden) >= THRESHOLDS[way].unruled;
}
