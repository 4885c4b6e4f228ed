import { isTelling, type SentenceJudgement, type SentencePlace } from '../judge/sentence-case.ts';
import { letterRows } from './letter-row.ts';
import type { LetterSentence } from './letter-sentence.ts';
import type { LetterScorers } from './letter-trees.ts';
import type { Letter } from './read-letter.ts';
import { speechRows } from './speech-row.ts';

/** A sentence that is found to ask for too much, and in its letter is no more probable to, does not; */
const TAKEN_BACK = 0.25;
/** one that is found to ask for nothing, and in its letter is so probable to, does. Chosen on letters that nothing had learnt from. */
const FOUND = 0.4;

/** Of fewer sentences of a demand each stands for itself, and what has more is no letter. */
const FEWEST = 3;
const MOST = 300;

/** From so probable on a sentence aims at what may be said, in its letter: a person looks. */
export const AIMS_IN_LETTER = 0.5;

/** What a sentence comes to in its letter. */
export interface InLetter {
  readonly judgement: SentenceJudgement;
  /** How probable it is that it aims at what may be said, 0 to 1; nobody asks that of a note. */
  readonly aim: number;
}

/**
 * Looks at the sentences of a text again, each in its letter: what a sentence of a demand seems to ask may be told of another case,
 * taken back or spared beside it, and what seems harmless may be the demand of a letter that asks for nothing else. What was written,
 * and a sentence of an unknown language, are judged as before: only how probable it is that a sentence is too wide is replaced.
 */
export function lookAgain(way: SentencePlace['way'], letter: Letter, scorers: LetterScorers): InLetter[] {
  const { sentences } = letter;
  if (sentences.length > MOST || !saysWhatItIsAbout(way))
    return sentences.map(({ judgement }) => ({ judgement, aim: 0 }));
  const rows = letterRows(sentences);
  const aims = speechRows(way, sentences, rows).map(scorers.speech);
  const isLetter = way === 'asked' && sentences.length >= FEWEST;
  return sentences.map((one, at) => {
    const row = isLetter ? rows[at] : undefined;
    const judgement = row ? judgedInLetter(letter, one, scorers.wide(row)) : one.judgement;
    return { judgement, aim: aims[at] ?? 0 };
  });
}

/** An offence is named in the words of a law, and says nothing of what was said. */
export const saysWhatItIsAbout = (way: SentencePlace['way']): boolean => way === 'asked' || isTelling(way);

function judgedInLetter(
  { judge }: Letter,
  { sentence, scores, judgement }: LetterSentence,
  probable: number,
): SentenceJudgement {
  const isFound = judgement.isUnread || judgement.asks.some((subject) => subject !== 'contents');
  if (isFound && probable < TAKEN_BACK) return judge(sentence, { ...scores, wide: 0 });
  if (!isFound && probable >= FOUND) return judge(sentence, { ...scores, wide: 1 });
  return judgement;
}
