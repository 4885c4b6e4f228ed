import type { SentencePlace } from '../judge/sentence-case.ts';
import type { Letter } from './read-letter.ts';
import { speechRows } from './speech-row.ts';

/** From so probable on a sentence aims at what may be said, in its letter: a person looks. */
export const AIMS_IN_LETTER = 0.5;
/** What has more sentences is no letter. */
const MOST = 300;

/** How probable it is of each sentence of a letter that it aims at what may be said, 0 to 1; nothing for what is no letter. */
export function aimsInLetter(
  way: SentencePlace['way'],
  { sentences }: Letter,
  probability: (row: Float64Array) => number,
): number[] {
  return sentences.length > MOST ? [] : speechRows(way, sentences).map(probability);
}
