import { foldOf } from '../link/fold-of.ts';
import { rank, recallAtFalseRate } from '../metrics/ranked.ts';
import { compareHandles } from './compare-handles.ts';
import { areComparable, createHandleIndex } from './handle-index.ts';
import { INCOMPARABLE_BITS, weighHandles } from './handle-weights.ts';
import { createLetterModel } from './letter-model.ts';
import { lettersOf, prepareHandle } from './prepare-handle.ts';
import { trainHandles } from './train-handles.ts';

interface RecallAtFpr {
  readonly '1e-5': number;
  readonly '1e-6': number;
}

/** How well handles of one person are told from handles drawn at random. */
export interface HandleEvaluation {
  readonly pairs: number;
  /** Pairs of two persons: each held-out handle beside the partners of all others. */
  readonly negatives: number;
  readonly recallAtFpr: RecallAtFpr;
  readonly byFold: readonly RecallAtFpr[];
  readonly heldOut: string;
  readonly seconds: number;
}

export interface EvaluateHandlesOptions {
  readonly folds?: number;
  readonly onFold?: (done: number, total: number) => void;
}

/**
 * Measures the comparison of handles on pairs of one person by folds: letters and weights are learned from the other
 * folds. Handles without a letter or digit, or of one sign, are left out.
 *
 * @throws LinkageError `linkage-labels-unusable` for too few pairs
 */
export function evaluateHandles(
  given: readonly (readonly [string, string])[],
  { folds = 5, onFold = () => {} }: EvaluateHandlesOptions = {},
): HandleEvaluation {
  const started = performance.now();
  const pairs = given.filter((pair) => pair.every((handle) => [...handle.trim()].length > 1));
  const folded = pairs.map(([a]) => foldOf(a.trim().toLowerCase(), folds));
  const all = { scores: [] as number[], truths: [] as number[], negatives: 0 };
  const byFold: RecallAtFpr[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    onFold(fold, folds);
    const { scores, truths, negatives } = judgeFold(pairs, (place) => folded[place] === fold);
    byFold.push(recallsOf(scores, truths, negatives));
    for (const score of scores) all.scores.push(score);
    for (const truth of truths) all.truths.push(truth);
    all.negatives += negatives;
  }
  onFold(folds, folds);
  return {
    pairs: pairs.length,
    negatives: all.negatives,
    recallAtFpr: recallsOf(all.scores, all.truths, all.negatives),
    byFold,
    heldOut: `Letters and weights of each of ${folds} folds were learned from the others; its first handles stand beside the second handles of all other pairs.`,
    seconds: (performance.now() - started) / 1000,
  };
}

function judgeFold(
  pairs: readonly (readonly [string, string])[],
  isHeld: (place: number) => boolean,
): { scores: number[]; truths: number[]; negatives: number } {
  const learned = pairs.filter((_, place) => !isHeld(place));
  const model = createLetterModel(learned.flat().map(lettersOf));
  const prepared = pairs.map(([a, b]) => [prepareHandle(a, model), prepareHandle(b, model)] as const);
  const weights = trainHandles(prepared.filter((_, place) => !isHeld(place)));
  const index = createHandleIndex(prepared.map(([, b]) => b));
  const [scores, truths]: [number[], number[]] = [[], []];
  let negatives = 0;
  prepared.forEach(([a, b], place) => {
    if (!isHeld(place)) return;
    truths.push(1);
    scores.push(areComparable(a, b) ? weighHandles(compareHandles(a, b), weights) : INCOMPARABLE_BITS);
    negatives += pairs.length - 1;
    for (const other of index.find(a)) {
      const pair = prepared[other];
      // Who has the same handle on one side is the same person twice.
      if (other === place || !pair || pair[0].text === a.text || pair[1].text === b.text) continue;
      const second = pair[1];
      truths.push(0);
      scores.push(weighHandles(compareHandles(a, second), weights));
    }
  });
  return { scores, truths, negatives };
}

function recallsOf(scores: readonly number[], truths: readonly number[], negatives: number): RecallAtFpr {
  const ranked = rank(Float64Array.from(scores), Uint8Array.from(truths));
  const belonging = truths.reduce((sum, truth) => sum + truth, 0);
  const at = (rate: number): number => recallAtFalseRate(ranked, rate, belonging, negatives);
  return { '1e-5': at(1e-5), '1e-6': at(1e-6) };
}
