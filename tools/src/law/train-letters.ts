import {
  createRowReader,
  type DemandModel,
  LETTER_COLUMNS,
  type LetterModel,
  type LetterTrees,
  SPEECH_COLUMNS,
  type TermList,
  type WordingReader,
} from '@breakwater/law';
import { type BoostOptions, boostTrees, type TreeModel } from '@breakwater/learn';
import { kindsOf, type TaughtLetter } from './read-letters.ts';

/** What a sentence is read with before it is seen in its letter. */
export interface SentenceModels {
  readonly meaning: DemandModel;
  readonly wording: WordingReader;
}

/** Chosen on letters of writers that were held out. */
const BOOST: BoostOptions = {
  rounds: 250,
  rate: 0.06,
  depth: 3,
  ridge: 3,
  leastLeaf: 3,
  rowShare: 0.8,
  featureShare: 0.4,
  models: 3,
  seed: 7,
  bins: 255,
};
/** Thresholds and leaves are written with so many digits. */
const DIGITS = 1_000;

type Tree = TreeModel['trees'][number];

/** Rows of one question with what is known of them. */
class Examples {
  readonly rows: Float64Array[] = [];
  readonly labels: number[] = [];

  add(row: Float64Array, isSo: boolean): void {
    this.rows.push(row);
    this.labels.push(Number(isSo));
  }

  learn(columns: readonly string[]): LetterTrees {
    const { base, trees } = boostTrees(this.rows, this.labels, BOOST);
    return { columns: [...columns], base: round(base), trees: trees.map(rounded) };
  }
}

/**
 * Learns how probable it is that a sentence asks for too much, and that it aims at what may be said, by what it is in its letter. The
 * same letters, lists and weights give the same trees.
 *
 * @param modelsFor the weights that read a letter: they should not have learnt from it, since what they know by heart they are too sure of
 */
export function trainLetters(
  letters: readonly TaughtLetter[],
  lists: readonly TermList[],
  modelsFor: (letter: TaughtLetter) => SentenceModels,
  source: string,
): Omit<LetterModel, 'wording'> {
  const readers = new Map<SentenceModels, ReturnType<typeof createRowReader>>();
  const wide = new Examples();
  const speech = new Examples();
  for (const letter of letters) {
    const models = modelsFor(letter);
    const read = readers.get(models) ?? createRowReader(lists, models.meaning, models.wording);
    readers.set(models, read);
    const { demand, reasons = '', necessity = '' } = letter;
    for (const row of read(demand)) {
      const kinds = kindsOf(letter, row.text);
      speech.add(row.speech, kinds.includes('speech'));
      const isWide = kinds.some((kind) => kind !== 'speech');
      // What is only about what may be said is asked the other question.
      if (isWide || kinds.length === 0) wide.add(row.wide, isWide);
    }
    for (const row of [...read(reasons, 'told'), ...read(necessity, 'needed')])
      speech.add(row.speech, kindsOf(letter, row.text).includes('speech'));
  }
  return { source, wide: wide.learn(LETTER_COLUMNS), speech: speech.learn(SPEECH_COLUMNS) };
}

const round = (value: number): number => Math.round(value * DIGITS) / DIGITS;

const rounded = (tree: Tree): Tree =>
  typeof tree === 'number' ? round(tree) : [tree[0], round(tree[1]), rounded(tree[2]), rounded(tree[3])];
