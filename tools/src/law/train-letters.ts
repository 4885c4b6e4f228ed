import {
  createRowReader,
  type DemandModel,
  LETTER_COLUMNS,
  type LetterModel,
  type TermList,
} from '@breakwater/law';
import { type BoostOptions, boostTrees, type TreeModel } from '@breakwater/learn';
import type { TaughtLetter } from './read-letters.ts';

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

/**
 * Learns how probable it is that a sentence asks for too much, by what it is in its letter. The same letters, lists and weights give
 * the same trees. The weights should not have learnt from these letters: what they know by heart they are too sure of.
 */
export function trainLetters(
  letters: readonly TaughtLetter[],
  lists: readonly TermList[],
  model: DemandModel,
  source: string,
): LetterModel {
  const read = createRowReader(lists, model);
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  for (const { demand, tooMuch, speech } of letters)
    for (const { text, row } of read(demand)) {
      if (speech.some((one) => isOf(text, one))) continue;
      rows.push(row);
      labels.push(tooMuch.some((one) => isOf(text, one)) ? 1 : 0);
    }
  const { base, trees } = boostTrees(rows, labels, BOOST);
  return { source, columns: [...LETTER_COLUMNS], base: round(base), trees: trees.map(rounded) };
}

/** A mark may be of two sentences, or of a part of one. */
const isOf = (sentence: string, mark: string): boolean => mark.includes(sentence) || sentence.includes(mark);

const round = (value: number): number => Math.round(value * DIGITS) / DIGITS;

const rounded = (tree: Tree): Tree =>
  typeof tree === 'number' ? round(tree) : [tree[0], round(tree[1]), rounded(tree[2]), rounded(tree[3])];
