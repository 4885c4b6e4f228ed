import { createScorer, type DemandModel } from '../demand-model.ts';
import { compileLexicon } from '../lexicon.ts';
import { createMarker } from '../mark-sentence.ts';
import type { TermList } from '../term-list.ts';
import { letterRows } from './letter-row.ts';
import { readLetter } from './read-letter.ts';

/** A sentence of a demand, and what it is in its letter. */
export interface LetterRow {
  readonly text: string;
  readonly row: Float64Array;
}

/** Makes a reader of what the trees of `letters.json` are trained with; the weights should not have learnt from these letters. */
export function createRowReader(
  lists: readonly TermList[],
  model: DemandModel,
): (demand: string) => LetterRow[] {
  const reader = { mark: createMarker(lists.map(compileLexicon)), score: createScorer(model) };
  return (demand) => {
    const { sentences } = readLetter(reader, 'asked', demand);
    const rows = letterRows(sentences);
    return rows.map((row, index) => ({ text: sentences[index]?.sentence.text ?? '', row }));
  };
}
