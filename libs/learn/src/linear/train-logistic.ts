import { createRandom, shuffle } from '../random.ts';
import type { SparseRows } from './sparse-rows.ts';

/** What is to be learnt, and how. */
export interface TrainingOptions {
  /** Rows of this training, by number; a row may come more than once. */
  readonly rows: Int32Array;
  /** 1 or 0 for each row of the whole set. */
  readonly labels: Uint8Array;
  /** What an error costs, for each row of the whole set; 1 when left out. */
  readonly costs?: Float64Array;
  /** Value of each bucket; 1 when left out, 0 for one that is not to be used. */
  readonly values?: Float64Array;
  readonly buckets: number;
  /** Inverse strength of the regularisation (L2); larger follows the data more closely. */
  readonly cost: number;
  readonly epochs: number;
  readonly seed: number;
  /** Called after each pass over the rows; what it throws ends the training. */
  readonly onEpoch?: (epoch: number) => void;
}

/** One weight a bucket, and what a text without features would get. */
export interface LinearWeights {
  readonly weights: Float64Array;
  readonly bias: number;
}

const TOLERANCE = 1e-3;
const NEWTON_STEPS = 8;

/**
 * Logistic regression with L2 regularisation over rows that are scaled to length 1, by dual coordinate descent (Yu, Huang
 * and Lin, Machine Learning 85, 2011). The same seed gives the same weights. The score of a text is
 * `bias + sum(weights of its buckets) / sqrt(number of its buckets)`.
 */
export function trainLogistic(data: SparseRows, options: TrainingOptions): LinearWeights {
  const { rows, labels, costs, values, buckets, cost, epochs, seed } = options;
  const weights = new Float64Array(buckets);
  let bias = 0;
  const random = createRandom(seed);
  const order = Int32Array.from(rows, (_, at) => at);
  const alphas = new Float64Array(rows.length * 2);
  const scales = new Float64Array(rows.length);
  const norms = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const limit = cost * (costs?.[row] ?? 1);
    const alpha = Math.min(1e-3 * limit, 1e-8);
    alphas[2 * at] = alpha;
    alphas[2 * at + 1] = limit - alpha;
    const begin = data.starts[row] ?? 0;
    const end = data.starts[row + 1] ?? 0;
    const scale = end > begin ? 1 / Math.sqrt(end - begin) : 0;
    scales[at] = scale;
    let norm = 1;
    const sign = labels[row] === 1 ? 1 : -1;
    for (let cell = begin; cell < end; cell++) {
      const bucket = data.buckets[cell] ?? 0;
      const value = scale * (values === undefined ? 1 : (values[bucket] ?? 0));
      norm += value * value;
      weights[bucket] = (weights[bucket] ?? 0) + sign * alpha * value;
    }
    norms[at] = norm;
    bias += sign * alpha;
  }
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    let most = 0;
    for (const at of order) {
      const row = rows[at] ?? 0;
      const limit = cost * (costs?.[row] ?? 1);
      if (limit <= 0) continue;
      const sign = labels[row] === 1 ? 1 : -1;
      const begin = data.starts[row] ?? 0;
      const end = data.starts[row + 1] ?? 0;
      const scale = scales[at] ?? 0;
      let sum = 0;
      if (values === undefined) {
        for (let cell = begin; cell < end; cell++) sum += weights[data.buckets[cell] ?? 0] ?? 0;
      } else {
        for (let cell = begin; cell < end; cell++) {
          const bucket = data.buckets[cell] ?? 0;
          sum += (weights[bucket] ?? 0) * (values[bucket] ?? 0);
        }
      }
      const margin = sign * (bias + sum * scale);
      const { moved, gradient } = solveOne(alphas, at, { limit, margin, norm: norms[at] ?? 1 });
      if (gradient > most) most = gradient;
      if (moved === 0) continue;
      const step = sign * moved;
      bias += step;
      for (let cell = begin; cell < end; cell++) {
        const bucket = data.buckets[cell] ?? 0;
        const value = values === undefined ? scale : scale * (values[bucket] ?? 0);
        weights[bucket] = (weights[bucket] ?? 0) + step * value;
      }
    }
    options.onEpoch?.(epoch);
    if (most < TOLERANCE) break;
  }
  if (values !== undefined) {
    for (let bucket = 0; bucket < buckets; bucket++) {
      weights[bucket] = (weights[bucket] ?? 0) * (values[bucket] ?? 0);
    }
  }
  return { weights, bias };
}

/** The problem of one row: a step of Newton's method on the dual variable that is the smaller one. */
function solveOne(
  alphas: Float64Array,
  at: number,
  { limit, margin, norm }: { readonly limit: number; readonly margin: number; readonly norm: number },
): { moved: number; gradient: number } {
  let first = 2 * at;
  let second = first + 1;
  let sign = 1;
  const now = alphas[first] ?? 0;
  if (0.5 * norm * ((alphas[second] ?? 0) - now) + margin < 0) {
    first = 2 * at + 1;
    second = 2 * at;
    sign = -1;
  }
  const old = alphas[first] ?? 0;
  let z = old;
  if (limit - z < 0.5 * limit) z *= 0.1;
  let slope = norm * (z - old) + sign * margin + Math.log(z / (limit - z));
  const gradient = Math.abs(slope);
  for (let step = 0; step < NEWTON_STEPS && Math.abs(slope) > TOLERANCE; step++) {
    const curve = norm + limit / (limit - z) / z;
    const next = z - slope / curve;
    z = next <= 0 ? z * 0.1 : Math.min(next, limit - 1e-12);
    slope = norm * (z - old) + sign * margin + Math.log(z / (limit - z));
  }
  alphas[first] = z;
  alphas[second] = limit - z;
  return { moved: sign * (z - old), gradient };
}
