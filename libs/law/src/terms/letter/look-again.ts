import { isTelling, type SentenceJudgement, type SentencePlace } from '../judge/sentence-case.ts';
import type { Subject } from '../subjects.ts';
import { letterRows } from './letter-row.ts';
import type { LetterSentence } from './letter-sentence.ts';
import type { LetterScorers } from './letter-trees.ts';
import type { Letter } from './read-letter.ts';
import { speechRows } from './speech-row.ts';

/** A sentence that is found to ask for too much, and in its letter is no more probable to, does not; */
const TAKEN_BACK = 0.4;
/** one that is found to ask for nothing, and in its letter is so probable to, does. Chosen on letters that nothing had learnt from. */
const FOUND = 0.55;

/** A demand that is plain by itself stands, unless its letter makes it still less probable; */
const PLAIN = 0.8;
const PLAIN_TAKEN_BACK = 0.2;
/** and so does one for all countries, which a letter hardly ever speaks of for another reason. */
const PLAINLY_WORLDWIDE = 0.75;

/** Some orders may ask what was written: only a sentence that hardly asks for too much does not ask that. */
const HARDLY = 0.15;
/** A sentence of no more words says one thing, and is seldom about something else: for both less is enough. */
const BRIEF = 8;
const BRIEF_FROM = 0.25;

/** Of fewer sentences of a demand each stands for itself, and what has more is no letter. */
const FEWEST = 3;
const MOST = 300;

/** From so probable on a sentence aims at what may be said, in its letter: a person looks. */
export const AIMS_IN_LETTER = 0.6;
/** Where no sentence is so probable to, the order does not, whatever its sentences are about by themselves. */
export const MAY_AIM_IN_LETTER = 0.3;

/** What a sentence comes to in its letter. */
export interface InLetter {
  readonly judgement: SentenceJudgement;
  /** How probable it is that it aims at what may be said, 0 to 1; undefined where nobody asks that: of a note, or of what is no letter. */
  readonly aim: number | undefined;
}

/**
 * Looks at the sentences of a text again, each in its letter: what a sentence of a demand seems to ask may be told of another case,
 * taken back or spared beside it, and what seems harmless may be the demand of a letter that asks for nothing else. A sentence of an
 * unknown language is judged as before: only how probable it is that a sentence is too wide, or asks for what was written, is replaced.
 */
export function lookAgain(way: SentencePlace['way'], letter: Letter, scorers: LetterScorers): InLetter[] {
  const { sentences } = letter;
  if (sentences.length > MOST || !saysWhatItIsAbout(way))
    return sentences.map(({ judgement }) => ({ judgement, aim: undefined }));
  const rows = letterRows(sentences);
  const aims = speechRows(way, sentences, rows).map(scorers.speech);
  const isLetter = way === 'asked' && sentences.length >= FEWEST;
  return sentences.map((one, at) => {
    const row = isLetter ? rows[at] : undefined;
    const judgement = row ? judgedInLetter(letter, one, scorers.wide(row)) : one.judgement;
    return { judgement, aim: aims[at] };
  });
}

/** An offence is named in the words of a law, and says nothing of what was said. */
export const saysWhatItIsAbout = (way: SentencePlace['way']): boolean => way === 'asked' || isTelling(way);

function judgedInLetter(
  { judge }: Letter,
  { sentence, scores, judgement }: LetterSentence,
  probable: number,
): SentenceJudgement {
  const { isUnread, asks } = judgement;
  const isFound = isUnread || asks.some((subject) => subject !== 'contents');
  const contents = probable < HARDLY ? 0 : scores.contents;
  const isBrief = sentence.words.length <= BRIEF;
  if (!isFound && probable >= (isBrief ? BRIEF_FROM : FOUND)) return judge(sentence, { ...scores, wide: 1 });
  if (isFound && probable < takenBackBelow(isBrief, scores.wide, asks))
    return judge(sentence, { ...scores, wide: 0, contents });
  return contents === scores.contents ? judgement : judge(sentence, { ...scores, contents });
}

/** Below which probability in its letter a sentence that is found to ask for too much does not. */
function takenBackBelow(isBrief: boolean, wide: number, asks: readonly Subject[]): number {
  if (wide >= PLAINLY_WORLDWIDE && asks.includes('worldwide')) return 0;
  const below = isBrief ? BRIEF_FROM : TAKEN_BACK;
  return wide >= PLAIN ? Math.min(below, PLAIN_TAKEN_BACK) : below;
}
