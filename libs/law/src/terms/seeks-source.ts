import type { MarkedSentence } from './mark-sentence.ts';
import { Reading } from './subjects.ts';

/** The press is named so many sentences before. */
const BEFORE = 3;

/**
 * Whether a sentence of a demand asks who told the press: which accounts wrote to an editor, from whose hands a draft reached a
 * reporter. The press is whoever may have sources: scholars, lawyers, physicians, schools, too. Who threatened them is asked in
 * the same words: it is for the caller to see whether the order tells of an act.
 *
 * Source: Regulation (EU) 2024/1083 (European Media Freedom Act), Art. 4(3); ECHR, Goodwin v. United Kingdom (1996).
 */
export function seeksSource(sentences: readonly MarkedSentence[], index: number): boolean {
  const sentence = sentences[index];
  if (sentence === undefined) return false;
  const read = new Reading(sentence);
  const isOfPress = sentences
    .slice(Math.max(0, index - BEFORE), index + 1)
    .some((one) => new Reading(one).has('press'));
  // Turkish and Urdu say “the accounts that wrote” without a word for “that”.
  return (
    isOfPress &&
    read.has('who', 'anyone', 'people') &&
    read.has('ask', 'give') &&
    read.has('people', 'data', 'relate')
  );
}
