import { createScorer, type DemandModel } from '../demand-model.ts';
import type { SentencePlace } from '../judge/sentence-case.ts';
import { compileLexicon } from '../lexicon.ts';
import { createMarker } from '../mark-sentence.ts';
import type { TermList } from '../term-list.ts';
import { letterRows } from './letter-row.ts';
import { readLetter } from './read-letter.ts';
import { speechRows } from './speech-row.ts';
import type { WordingReader } from './wording.ts';

/** A sentence of a letter, and what it is in it, for each question. */
export interface LetterRow {
  readonly text: string;
  readonly wide: Float64Array;
  readonly speech: Float64Array;
}

/** Makes a reader of what the trees of `letters.json` are trained with; the weights should not have learnt from these letters. */
export function createRowReader(
  lists: readonly TermList[],
  model: DemandModel,
  word: WordingReader,
): (text: string, way?: SentencePlace['way']) => LetterRow[] {
  const reader = { mark: createMarker(lists.map(compileLexicon)), score: createScorer(model), word };
  return (text, way = 'asked') => {
    const { sentences } = readLetter(reader, way, text);
    const wide = letterRows(sentences);
    const speech = speechRows(way, sentences, wide);
    return sentences.map(({ sentence }, at) => ({
      text: sentence.text,
      wide: wide[at] ?? new Float64Array(),
      speech: speech[at] ?? new Float64Array(),
    }));
  };
}
