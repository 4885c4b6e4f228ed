import { opinionAsked } from '../asked-of-opinion.ts';
import type { SentencePlace } from '../judge/sentence-case.ts';
import { LETTER_COLUMNS, letterRows } from './letter-row.ts';
import { type LetterSentence, logOdds } from './letter-sentence.ts';

/** Where reasons stand apart, a sentence tells something; in a demand it may ask. */
const WAYS: Readonly<Partial<Record<SentencePlace['way'], number>>> = { asked: 0, told: 1, needed: 2 };
/** There is no sentence beside it, or nothing of opinion in it. */
const NOTHING = -1;

const MORE: readonly string[] = [
  'speech',
  'exempt',
  'threat',
  'before:speech',
  'after:speech',
  'opinion told',
  'opinion asked of',
  'may tell of an act',
  'asks to remove',
  'way',
];

/** What the trees of `letters.json` that look for speech read of a sentence, in this order. */
export const SPEECH_COLUMNS: readonly string[] = [...LETTER_COLUMNS, ...MORE];

const speechOf = (one: LetterSentence | undefined): number => logOdds(one?.scores.speech ?? 0);

/**
 * What each sentence is in its letter, as numbers, for who asks whether it aims at what may be said: what {@link letterRows} says, how
 * probable that is of it by itself and of its neighbours, and what it does with the opinion that it speaks of.
 */
export function speechRows(way: SentencePlace['way'], letter: readonly LetterSentence[]): Float64Array[] {
  const marked = letter.map(({ sentence }) => sentence);
  return letterRows(letter).map((row, at) => {
    const one = letter[at];
    if (!one) return row;
    const { scores, judgement } = one;
    const opinion = way === 'asked' ? opinionAsked(marked, at) : undefined;
    return Float64Array.from([
      ...row,
      logOdds(scores.speech),
      logOdds(scores.exempt),
      logOdds(scores.threat),
      speechOf(letter[at - 1]),
      speechOf(letter[at + 1]),
      opinion === undefined ? NOTHING : Number(opinion.isNamed),
      opinion === undefined ? NOTHING : Number(opinion.isAsked),
      Number(judgement.tellsOfAct),
      Number(judgement.asksToRemove),
      WAYS[way] ?? NOTHING,
    ]);
  });
}
