import { seededRandom } from '@breakwater/kernel';
import { shuffle } from '../shuffle.ts';
import { solveOne } from './solve-one.ts';
import type { LinearWeights } from './train-logistic.ts';

/** Rows of numbers, all of one width, one after the other. */
export interface DenseRows {
  readonly width: number;
  readonly values: Float32Array;
}

/** What is to be learnt, and how; as for `trainLogistic`. */
export interface DenseOptions {
  readonly rows: Int32Array;
  /** 1 or 0 for each row of the whole set. */
  readonly labels: Uint8Array;
  readonly cost: number;
  readonly epochs: number;
  readonly seed: number;
}

const TOLERANCE = 1e-3;

/**
 * Logistic regression with L2 regularisation over rows of numbers, by dual coordinate descent (Yu, Huang and Lin, Machine
 * Learning 85, 2011). The same seed gives the same weights; the score of a row is `bias` plus its values times the weights.
 *
 * @example
 * const data = { width: 2, values: Float32Array.of(1, 0, 0, 1) };
 * const options = { rows: Int32Array.of(0, 1), labels: Uint8Array.of(1, 0), cost: 1, epochs: 20, seed: 1 };
 * const { weights } = trainDense(data, options);
 * (weights[0] ?? 0) > 0 && (weights[1] ?? 0) < 0 // => true
 */
export function trainDense(
  { width, values }: DenseRows,
  { rows, labels, cost, epochs, seed }: DenseOptions,
): LinearWeights {
  const weights = new Float64Array(width);
  const alphas = new Float64Array(rows.length * 2);
  const first = Math.min(1e-3 * cost, 1e-8);
  let bias = 0;
  const move = (row: number, by: number) => {
    bias += by;
    for (let at = 0; at < width; at++)
      weights[at] = (weights[at] ?? 0) + by * (values[row * width + at] ?? 0);
  };
  const sumOf = (row: number, times: ArrayLike<number> | undefined) => {
    let sum = 0;
    for (let at = 0; at < width; at++) {
      const value = values[row * width + at] ?? 0;
      sum += value * (times ? (times[at] ?? 0) : value);
    }
    return sum;
  };
  const signOf = (row: number) => (labels[row] === 1 ? 1 : -1);
  const norms = Float64Array.from(rows, (row) => 1 + sumOf(row, undefined));
  rows.forEach((row, at) => {
    alphas[2 * at] = first;
    alphas[2 * at + 1] = cost - first;
    move(row, signOf(row) * first);
  });
  const order = Int32Array.from(rows, (_, at) => at);
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let steepest = 0;
    for (const at of order) {
      const row = rows[at] ?? 0;
      const sign = signOf(row);
      const margin = sign * (bias + sumOf(row, weights));
      const { moved, gradient } = solveOne(alphas, at, { limit: cost, margin, norm: norms[at] ?? 1 });
      if (moved !== 0) move(row, sign * moved);
      steepest = Math.max(steepest, gradient);
    }
    if (steepest < TOLERANCE) break;
  }
  return { weights, bias };
}
