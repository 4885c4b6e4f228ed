import { type CompactRows, compactRows, spreadWeights } from '../linear/compact-rows.ts';
import { logCountRatios } from '../linear/naive-bayes.ts';
import type { SparseRows } from '../linear/sparse-rows.ts';
import { type LinearWeights, trainLogistic } from '../linear/train-logistic.ts';
import type { Recipe, SpaceRecipe } from './example.ts';

/** What is fitted: which rows, to which labels, at which cost. */
export interface FitInput {
  readonly rows: Int32Array;
  readonly labels: Uint8Array;
  readonly costs: Float64Array;
}

/** Weights of one label from some of the rows; the bucket after the last one gets none. */
export function fitWeights(
  data: SparseRows,
  recipe: SpaceRecipe & Pick<Recipe, 'epochs' | 'seed'>,
  input: FitInput,
): LinearWeights {
  const nowhere = 2 ** recipe.features.bits;
  const rows = compactRows(data, nowhere);
  const { weights, bias } = fitCompact(rows, recipe, input);
  return { weights: spreadWeights(weights, rows.places, nowhere + 1), bias };
}

/** The same of rows that are compact already, a weight for each number. */
export function fitCompact(
  data: CompactRows,
  recipe: SpaceRecipe & Pick<Recipe, 'epochs' | 'seed'>,
  { rows, labels, costs }: FitInput,
): LinearWeights {
  const buckets = data.places.length;
  const { cost, epochs, seed, naiveBayes, ratioValues = false } = recipe;
  const ratios = logCountRatios(data, { rows, labels, costs, buckets });
  const fitted = trainLogistic(data, {
    rows,
    labels,
    costs,
    buckets,
    cost,
    epochs,
    seed,
    ...(ratioValues && { values: ratios }),
  });
  return {
    bias: fitted.bias,
    weights: fitted.weights.map((weight, bucket) => weight + naiveBayes * (ratios[bucket] ?? 0)),
  };
}

/** The score of a row. */
export function scoreRow(data: SparseRows, row: number, { weights, bias }: LinearWeights): number {
  const begin = data.starts[row] ?? 0;
  const end = data.starts[row + 1] ?? 0;
  let sum = 0;
  for (let cell = begin; cell < end; cell++) sum += weights[data.buckets[cell] ?? 0] ?? 0;
  return end === begin ? bias : bias + sum / Math.sqrt(data.lengths?.[row] ?? end - begin);
}
