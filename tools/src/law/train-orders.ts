import type { DemandModel, LetterModel, TermList } from '@breakwater/law';
import { sentencesOf } from './letter-sentences.ts';
import type { TaughtLetter } from './read-letters.ts';
import type { DemandSentence } from './read-sentences.ts';
import { readRows, trainRows } from './train-demands.ts';
import { trainLetters } from './train-letters.ts';

/** Letters are held out in so many parts. */
const PARTS = 4;
const SOURCE = 'learnt from what lies beside it';

/** What orders are read with. */
export interface OrderModels {
  /** Weights of sentences by themselves. */
  readonly sentences: DemandModel;
  /** Trees over what a sentence is in its letter. */
  readonly letters: LetterModel;
}

/**
 * Learns what orders are read with: weights from sentences and from those of letters, and trees from letters as weights read them
 * that have not learnt from the letters of their writer (stacking: Wolpert, Neural Networks 5, 1992). The same sentences, letters
 * and lists give the same models.
 */
export function trainOrders(
  sentences: readonly DemandSentence[],
  letters: readonly TaughtLetter[],
  lists: readonly TermList[],
): OrderModels {
  const known = readRows(sentences, lists);
  const writers = [...new Set(letters.map(({ writer }) => writer))].sort();
  const partOf = (writer: string) => writers.indexOf(writer) % PARTS;
  const parts = Array.from({ length: PARTS }, (_, part) =>
    readRows(letters.filter(({ writer }) => partOf(writer) === part).flatMap(sentencesOf), lists),
  );
  const heldOut = parts.map((_, part) =>
    trainRows([...known, ...parts.filter((_, other) => other !== part).flat()], SOURCE),
  );
  const modelFor = ({ writer }: TaughtLetter): DemandModel => {
    const model = heldOut[partOf(writer)];
    if (!model) throw new Error(`no weights for ${writer}`);
    return model;
  };
  return {
    sentences: trainRows([...known, ...parts.flat()], SOURCE),
    letters: trainLetters(letters, lists, modelFor, SOURCE),
  };
}
