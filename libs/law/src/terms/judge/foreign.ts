import type { SentenceCase } from './sentence-case.ts';

/** Of a demand with fewer known words nobody can say what it asks. */
const LEAST_KNOWN_OF_DEMAND = 0.55;
/** A sentence with fewer known words is of another language. */
const LEAST_KNOWN = 0.25;
const FEWEST_WORDS = 5;

/** Whether a sentence is of a language that no list has, as far as its words tell. */
export const isForeign = ({ sentence: { words, known }, way }: SentenceCase): boolean =>
  words.length >= FEWEST_WORDS && known < (way === 'told' ? LEAST_KNOWN : LEAST_KNOWN_OF_DEMAND);
