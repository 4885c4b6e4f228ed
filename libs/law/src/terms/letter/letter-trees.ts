import { scoreTrees, sigmoid, type TreeModel } from '@breakwater/learn';
import type { LETTER_QUESTIONS, LetterModel, LetterTrees } from './letter-model.ts';
import { LETTER_COLUMNS } from './letter-row.ts';
import { SPEECH_COLUMNS } from './speech-row.ts';
import { isWordingModel } from './wording.ts';

type Tree = TreeModel['trees'][number];

/** No tree is deeper: none that training makes is, and none that somebody else made keeps a reader busy. */
const DEEPEST = 12;

/** Whether a value is a tree over these columns. */
function isTree(value: unknown, columns: number, depth = 0): value is Tree {
  if (typeof value === 'number') return Number.isFinite(value);
  if (!Array.isArray(value) || value.length !== 4 || depth === DEEPEST) return false;
  const [feature, threshold, low, high] = value as unknown[];
  return (
    Number.isInteger(feature) &&
    (feature as number) >= 0 &&
    (feature as number) < columns &&
    typeof threshold === 'number' &&
    isTree(low, columns, depth + 1) &&
    isTree(high, columns, depth + 1)
  );
}

/** Whether trees read what this version of the program tells of a sentence, and weights of words answer what it asks. */
export const fitsLetters = ({ wording, wide, speech }: LetterModel): boolean =>
  fits(wide, LETTER_COLUMNS) && fits(speech, SPEECH_COLUMNS) && isWordingModel(wording);

const fits = ({ columns, trees }: LetterTrees, told: readonly string[]): boolean =>
  columns.length === told.length &&
  columns.every((name, at) => name === told[at]) &&
  trees.every((tree) => isTree(tree, columns.length));

/** How probable what each question looks for is of the sentence of a row, 0 to 1. */
export type LetterScorers = Readonly<
  Record<(typeof LETTER_QUESTIONS)[number], (row: Float64Array) => number>
>;

/** Makes scorers of the trees of a model. */
export const letterScorers = ({ wide, speech }: LetterModel): LetterScorers => ({
  wide: scorerOf(wide),
  speech: scorerOf(speech),
});

function scorerOf({ base, trees }: LetterTrees): (row: Float64Array) => number {
  const model: TreeModel = { base, trees: trees as readonly Tree[] };
  return (row) => sigmoid(scoreTrees(model, row));
}
