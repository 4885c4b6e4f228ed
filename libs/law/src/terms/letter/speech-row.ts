import type { SentencePlace } from '../judge/sentence-case.ts';
import { LETTER_COLUMNS } from './letter-row.ts';
import { type LetterSentence, logOdds } from './letter-sentence.ts';
import { UNWORDED } from './wording.ts';

type Column = readonly [
  name: string,
  read: (one: LetterSentence, letter: readonly LetterSentence[], at: number) => number,
];

/** There is nothing of opinion in it. */
const NOTHING = -1;
/** Where reasons stand apart, a sentence tells something; in a demand it may ask. */
const WAYS: Readonly<Partial<Record<SentencePlace['way'], number>>> = { asked: 0, told: 1, needed: 2 };

const speechOf = (one: LetterSentence | undefined): number => logOdds(one?.scores.speech ?? 0);
const known = (isSo: boolean | undefined): number => (isSo === undefined ? NOTHING : Number(isSo));

const COLUMNS: readonly Column[] = [
  ['speech', speechOf],
  ['exempt', ({ scores }) => logOdds(scores.exempt)],
  ['threat', ({ scores }) => logOdds(scores.threat)],
  ['before:speech', (_, letter, at) => speechOf(letter[at - 1])],
  ['after:speech', (_, letter, at) => speechOf(letter[at + 1])],
  ['speech wording', ({ wording }) => wording.speech],
  ['before:speech wording', (_, letter, at) => (letter[at - 1]?.wording ?? UNWORDED).speech],
  ['after:speech wording', (_, letter, at) => (letter[at + 1]?.wording ?? UNWORDED).speech],
  ['opinion told', ({ opinion }) => known(opinion?.isNamed)],
  ['opinion asked of', ({ opinion }) => known(opinion?.isAsked)],
  ['may tell of an act', ({ judgement }) => Number(judgement.tellsOfAct)],
  ['asks to remove', ({ judgement }) => Number(judgement.asksToRemove)],
];

/** What the trees of `letters.json` that look for speech read of a sentence, in this order. */
export const SPEECH_COLUMNS: readonly string[] = [...LETTER_COLUMNS, ...COLUMNS.map(([name]) => name), 'way'];

/**
 * What each sentence is in its letter, as numbers, for who asks whether it aims at what may be said: what `rows` say
 * ({@link letterRows}), how probable that is of it by itself and of its neighbours, and what it does with the opinion that it speaks of.
 */
export function speechRows(
  way: SentencePlace['way'],
  letter: readonly LetterSentence[],
  rows: readonly Float64Array[],
): Float64Array[] {
  return letter.map((one, at) =>
    Float64Array.from([
      ...(rows[at] ?? []),
      ...COLUMNS.map(([, read]) => read(one, letter, at)),
      WAYS[way] ?? NOTHING,
    ]),
  );
}
