import {
  createWordingReader,
  type DemandModel,
  type LetterModel,
  type TermList,
  type WordingReader,
} from '@breakwater/law';
import { sentencesOf } from './letter-sentences.ts';
import type { TaughtLetter } from './read-letters.ts';
import type { DemandSentence } from './read-sentences.ts';
import { readRows, trainRows } from './train-demands.ts';
import { type SentenceModels, trainLetters } from './train-letters.ts';
import { readWording, trainWording } from './train-wording.ts';

/** Letters are held out in so many parts. */
const PARTS = 4;
const SOURCE = 'learnt from what lies beside it';

/** What orders are read with. */
export interface OrderModels {
  /** Weights of sentences by themselves. */
  readonly sentences: DemandModel;
  /** Trees over what a sentence is in its letter. */
  readonly letters: Omit<LetterModel, 'wording'>;
  /** File of the weights of words. */
  readonly wording: Uint8Array;
}

/**
 * Learns what orders are read with: weights of meanings and of words from sentences and from those of letters, and trees from letters
 * as weights read them that have not learnt from the letters of their writer (stacking: Wolpert, Neural Networks 5, 1992). Meanings are not
 * learnt from twins. The same sentences, letters and lists give the same models.
 */
export function trainOrders(
  sentences: readonly DemandSentence[],
  letters: readonly TaughtLetter[],
  lists: readonly TermList[],
): OrderModels {
  const known = readRows(sentences, lists);
  const worded = readWording(sentences, letters, lists);
  const writers = [...new Set(letters.map(({ writer }) => writer))].sort();
  const partOf = (writer: string) => writers.indexOf(writer) % PARTS;
  const parts = Array.from({ length: PARTS }, (_, part) =>
    readRows(letters.filter((one) => !one.isTwin && partOf(one.writer) === part).flatMap(sentencesOf), lists),
  );
  const heldOut = parts.map((_, part): SentenceModels => {
    const others = parts.filter((_, other) => other !== part).flat();
    const wording = trainWording(worded, SOURCE, (writer) => partOf(writer) !== part);
    return { meaning: trainRows([...known, ...others], SOURCE), wording: readerOf(wording) };
  });
  const modelsFor = ({ writer }: TaughtLetter): SentenceModels => {
    const models = heldOut[partOf(writer)];
    if (!models) throw new Error(`no weights for ${writer}`);
    return models;
  };
  return {
    sentences: trainRows([...known, ...parts.flat()], SOURCE),
    letters: trainLetters(letters, lists, modelsFor, SOURCE),
    wording: trainWording(worded, SOURCE),
  };
}

const readerOf = (file: Uint8Array): WordingReader =>
  createWordingReader(Buffer.from(file).toString('base64'));
