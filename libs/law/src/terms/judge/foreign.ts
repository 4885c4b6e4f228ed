import { isTelling, type SentenceCase } from './sentence-case.ts';

/** Of a demand with fewer known words nobody can say what it asks; */
const LEAST_KNOWN_OF_DEMAND = 0.55;
/** among others that are of a known language, of one with fewer than these. */
const LEAST_KNOWN_AMONG_KNOWN = 0.4;
/** A sentence with fewer known words is of another language. */
const LEAST_KNOWN = 0.25;
const FEWEST_WORDS = 5;

/** Whether a sentence is of a language that no list has, as far as its words tell. */
export function isForeign({ sentence: { words, known }, way, isAmongKnown }: SentenceCase): boolean {
  if (words.length < FEWEST_WORDS) return false;
  if (isTelling({ way })) return known < LEAST_KNOWN;
  return known < (isAmongKnown ? LEAST_KNOWN_AMONG_KNOWN : LEAST_KNOWN_OF_DEMAND);
}
