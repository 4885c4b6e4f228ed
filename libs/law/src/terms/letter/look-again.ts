import type { SentenceJudgement } from '../judge/sentence-case.ts';
import { letterRows } from './letter-row.ts';
import type { Letter } from './read-letter.ts';

/** A sentence that is found to ask for too much, and in its letter is no more probable to, does not; */
const TAKEN_BACK = 0.25;
/** one that is found to ask for nothing, and in its letter is so probable to, does. Chosen on letters that nothing had learnt from. */
const FOUND = 0.4;

/** Of fewer sentences each stands for itself, and what has more is no letter. */
const FEWEST = 3;
const MOST = 300;

/**
 * Looks at the sentences of a demand again, each in its letter: what a sentence seems to ask may be told of another case, taken back
 * or spared beside it, and what seems harmless may be the demand of a letter that asks for nothing else. What was written, and a
 * sentence of an unknown language, are judged as before: only how probable it is that a sentence is too wide is replaced.
 */
export function lookAgain(
  { sentences, judge }: Letter,
  probability: (row: Float64Array) => number,
): SentenceJudgement[] {
  const rows = sentences.length < FEWEST || sentences.length > MOST ? [] : letterRows(sentences);
  return sentences.map(({ sentence, scores, judgement }, index) => {
    const row = rows[index];
    if (row === undefined) return judgement;
    const isFound = judgement.isUnread || judgement.asks.some((subject) => subject !== 'contents');
    const probable = probability(row);
    if (isFound && probable < TAKEN_BACK) return judge(sentence, { ...scores, wide: 0 });
    if (!isFound && probable >= FOUND) return judge(sentence, { ...scores, wide: 1 });
    return judgement;
  });
}
