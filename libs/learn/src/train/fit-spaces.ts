import { spreadWeights } from '../linear/compact-rows.ts';
import type { LinearWeights } from '../linear/train-logistic.ts';
import { type FitInput, fitCompact, scoreRow } from './fit-weights.ts';
import { type ExampleFolds, rowsWithout } from './fold-examples.ts';
import type { Space } from './read-spaces.ts';

/** Weights for each kind of features, the bias of all together, and scores of examples that were held out. */
export interface FittedSpaces {
  readonly weights: readonly Float64Array[];
  readonly bias: number;
  readonly heldOut: Float64Array;
}

/**
 * Learns one label from each kind of features by itself, and adds the scores up. Those of several kinds are brought to one
 * scale first, by what they come to on examples that were held out.
 */
export async function fitSpaces(
  spaces: readonly Space[],
  { labels, costs }: Omit<FitInput, 'rows'>,
  folds: ExampleFolds,
  onStep: (step: number) => Promise<void>,
): Promise<FittedSpaces> {
  const alone: { readonly fitted: LinearWeights; readonly heldOut: Float64Array }[] = [];
  const steps = folds.folds + 1;
  for (const [at, { data, recipe }] of spaces.entries()) {
    const heldOut = new Float64Array(data.count);
    for (let fold = 0; fold < folds.folds; fold++) {
      await onStep((at * steps + fold) / spaces.length);
      const fitted = fitCompact(data, recipe, { rows: rowsWithout(folds, fold), labels, costs });
      folds.foldOf.forEach((of, row) => {
        if (of === fold) heldOut[row] = scoreRow(data, row, fitted);
      });
    }
    await onStep((at * steps + folds.folds) / spaces.length);
    const rows = Int32Array.from({ length: data.count }, (_, row) => row);
    const { weights, bias } = fitCompact(data, recipe, { rows, labels, costs });
    alone.push({
      fitted: { weights: spreadWeights(weights, data.places, 2 ** recipe.features.bits), bias },
      heldOut,
    });
  }
  const scales = scalesOf(alone.map(({ heldOut }) => heldOut));
  const heldOut = new Float64Array(labels.length);
  alone.forEach((one, at) => {
    one.heldOut.forEach((score, row) => {
      heldOut[row] = (heldOut[row] ?? 0) + score * (scales[at] ?? 1);
    });
  });
  return {
    weights: alone.map(({ fitted }, at) => fitted.weights.map((weight) => weight * (scales[at] ?? 1))),
    bias: alone.reduce((sum, { fitted }, at) => sum + fitted.bias * (scales[at] ?? 1), 0),
    heldOut,
  };
}

/** 1 for one list; of several, what makes their root mean squares alike. */
function scalesOf(lists: readonly Float64Array[]): number[] {
  if (lists.length < 2) return lists.map(() => 1);
  const sizes = lists.map((scores) =>
    Math.sqrt(scores.reduce((sum, score) => sum + score * score, 0) / Math.max(1, scores.length)),
  );
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  return sizes.map((size) => (size > 0 ? mean / size : 1));
}
