import type { Concept } from '../concepts.ts';
import { pointsBack } from '../mark-sentence.ts';
import { Reading, SUBJECTS, type Subject, subjectsOf } from '../subjects.ts';
import { countOf, type LetterSentence, logOdds, wideOf } from './letter-sentence.ts';
import { UNWORDED } from './wording.ts';

/** A sentence where it stands in its letter. */
interface LetterPlace extends LetterSentence {
  readonly read: Reading;
  readonly subjects: readonly Subject[];
  readonly before: LetterSentence | undefined;
  readonly after: LetterSentence | undefined;
}

type Column = readonly [name: string, read: (at: LetterPlace) => number];

/** What a sentence says, and what it denies, counts how often. */
const COUNTED: readonly Concept[] = [
  ...([
    'ask',
    'give',
    'remove',
    'undo',
    'watch',
    'search',
    'tap',
    'urge',
    'insist',
    'only',
    'named',
  ] as const),
  ...([
    'refused',
    'reported',
    'spare',
    'not',
    'without',
    'unlike',
    'no-not',
    'omit',
    'but',
    'or',
    'same',
  ] as const),
  ...([
    'one',
    'all',
    'people',
    'anyone',
    'around',
    'relate',
    'others',
    'who',
    'that',
    'victim',
    'press',
  ] as const),
  ...(['power', 'violence', 'act', 'terror', 'past', 'data', 'comm', 'content', 'speech', 'legal'] as const),
];
/** Of the sentences beside it less is told. */
const BESIDE: readonly Concept[] = [
  'ask',
  'give',
  'refused',
  'reported',
  'spare',
  'not',
  'that',
  'only',
  'remove',
];
const PEOPLE: readonly Concept[] = ['people', 'around', 'anyone'];
/** What words stand how near each other. */
const NEAR: readonly (readonly [Concept, readonly Concept[]])[] = [
  ['ask', PEOPLE],
  ['give', PEOPLE],
  ['all', PEOPLE],
  ['data', PEOPLE],
  ['ask', ['give']],
  ['comm', ['all', 'forever', 'whole']],
  ['data', ['all', 'forever', 'whole']],
];
/** Farther apart is as far as can be. */
const FAR = 30;

const saidOf = ({ marks }: Pick<Reading, 'marks'>, concept: Concept): number =>
  marks.filter((mark) => mark.concept === concept).length;

function apart({ marks }: Reading, one: Concept, others: readonly Concept[]): number {
  const places = marks.filter(({ concept }) => others.includes(concept)).map(({ at }) => at);
  const own = marks.filter(({ concept }) => concept === one).map(({ at }) => at);
  const ways = own.flatMap((at) =>
    places.filter((place) => place !== at).map((place) => Math.abs(place - at)),
  );
  return Math.min(FAR, ...ways);
}

/** What it was found to ask: nothing, something that no rule names, or what a rule names. */
function foundOf({ judgement: { asks, isUnread } }: LetterSentence): number {
  if (asks.some((subject) => subject !== 'contents')) return 2;
  return isUnread ? 1 : 0;
}

const COLUMNS: readonly Column[] = [
  ['wide', ({ scores }) => logOdds(scores.wide)],
  ['hidden', ({ scores }) => logOdds(scores.hidden)],
  ['contents', ({ scores }) => logOdds(scores.contents)],
  ['found', foundOf],
  ['tells of an act', ({ judgement }) => Number(judgement.surelyTellsOfAct)],
  ['denied', ({ sentence }) => sentence.denied.reduce((sum, one) => sum + one, 0) / sentence.words.length],
  ['question', ({ read }) => Number(read.isQuestion)],
  ['spares', ({ sentence }) => Number(sentence.about !== undefined)],
  ['points back', ({ sentence }) => Number(pointsBack(sentence))],
  ...COUNTED.map((concept): Column => [`said:${concept}`, ({ read }) => saidOf(read, concept)]),
  ...COUNTED.map(
    (concept): Column => [
      `denied:${concept}`,
      ({ read, sentence }) => saidOf(sentence, concept) - saidOf(read, concept),
    ],
  ),
  ...SUBJECTS.map(
    (subject): Column => [`rule:${subject}`, ({ subjects }) => Number(subjects.includes(subject))],
  ),
  ...NEAR.map(
    ([one, others]): Column => [`${one} near ${others.join()}`, ({ read }) => apart(read, one, others)],
  ),
  ...BESIDE.map((concept): Column => [`before:${concept}`, ({ before }) => countOf(before, concept)]),
  ...BESIDE.map((concept): Column => [`after:${concept}`, ({ after }) => countOf(after, concept)]),
  ['before:wide', ({ before }) => wideOf(before)],
  ['after:wide', ({ after }) => wideOf(after)],
  ['wording', ({ wording }) => wording.wide],
  ['before:wording', ({ before }) => before?.wording.wide ?? UNWORDED.wide],
  ['after:wording', ({ after }) => after?.wording.wide ?? UNWORDED.wide],
];

/** What the trees of `letters.json` that look for a demand read of a sentence, in this order. */
export const LETTER_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

/**
 * What each sentence is in its letter, as numbers: how probable it is by itself that it asks for too much, what it says and denies,
 * and what its neighbours do. None is a word of a language, or who is spoken of; nor how long it is or where it stands, by which those
 * who wrote the letters could be told, and no demand; nor how much the rest of the letter denies, with which a demand could be hidden.
 */
export function letterRows(letter: readonly LetterSentence[]): Float64Array[] {
  return letter.map((own, place) => {
    const { sentence } = own;
    const at: LetterPlace = {
      ...own,
      read: new Reading(sentence),
      subjects: subjectsOf(sentence),
      before: letter[place - 1],
      after: letter[place + 1],
    };
    return Float64Array.from(COLUMNS, ([, read]) => read(at));
  });
}
