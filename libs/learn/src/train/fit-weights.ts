import { logCountRatios } from '../linear/naive-bayes.ts';
import { type SparseRows, sharedBuckets } from '../linear/sparse-rows.ts';
import { type LinearWeights, trainLogistic } from '../linear/train-logistic.ts';
import type { Recipe } from './example.ts';

/** What is fitted: which rows, to which labels, at which cost. */
export interface FitInput {
  readonly rows: Int32Array;
  readonly labels: Uint8Array;
  readonly costs: Float64Array;
  readonly groups: Int32Array;
  /** Rows that were written for the model, as 1. */
  readonly own: Uint8Array;
}

/** Weights of one label from some of the rows; features of too few accounts among them get none. */
export function fitWeights(data: SparseRows, recipe: Recipe, input: FitInput): LinearWeights {
  const { rows, labels, costs, groups, own } = input;
  const buckets = 2 ** recipe.features.bits;
  const shared = sharedBuckets(data, groups, { rows, buckets, least: recipe.leastAccounts, own });
  const { cost, epochs, seed, naiveBayes, ratioValues = false } = recipe;
  const ratios = logCountRatios(data, { rows, labels, costs, buckets });
  const values = Float64Array.from(shared, (kept, bucket) =>
    kept === 0 ? 0 : ratioValues ? (ratios[bucket] ?? 0) : 1,
  );
  const fitted = trainLogistic(data, { rows, labels, costs, values, buckets, cost, epochs, seed });
  return {
    bias: fitted.bias,
    weights: fitted.weights.map((weight, bucket) =>
      shared[bucket] === 0 ? 0 : weight + naiveBayes * (ratios[bucket] ?? 0),
    ),
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
