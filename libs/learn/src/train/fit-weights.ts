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
  const { rows, labels, costs } = input;
  const nowhere = 2 ** recipe.features.bits;
  const buckets = nowhere + 1;
  const { cost, epochs, seed, naiveBayes, ratioValues = false } = recipe;
  const ratios = logCountRatios(data, { rows, labels, costs, buckets });
  ratios[nowhere] = 0;
  const values = ratioValues ? ratios : new Float64Array(buckets).fill(1);
  values[nowhere] = 0;
  const fitted = trainLogistic(data, { rows, labels, costs, values, buckets, cost, epochs, seed });
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
  return end === begin ? bias : bias + sum / Math.sqrt(end - begin);
}
