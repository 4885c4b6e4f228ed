import { seededRandom } from '@breakwater/kernel';
import { shuffle } from '../shuffle.ts';
import { solveOne } from './solve-one.ts';
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

/**
 * Logistic regression with L2 regularisation over rows that are scaled to length 1, by dual coordinate descent (Yu, Huang
 * and Lin, Machine Learning 85, 2011). The same seed gives the same weights. The score of a text is
 * `bias + sum(weights of its buckets) / sqrt(number of its buckets)`.
 *
 * @example
 * const data = { count: 2, starts: Float64Array.of(0, 1, 2), buckets: Uint32Array.of(0, 1) };
 * const { weights } = trainLogistic(data, {
 *   rows: Int32Array.of(0, 1),
 *   labels: Uint8Array.of(1, 0),
 *   ...{ buckets: 2, cost: 1, epochs: 20, seed: 1 },
 * });
 * (weights[0] ?? 0) > 0 && (weights[1] ?? 0) < 0 // => true
 */
export function trainLogistic(data: SparseRows, options: TrainingOptions): LinearWeights {
  const descent = new Descent(data, options);
  const order = Int32Array.from(options.rows, (_, at) => at);
  const random = seededRandom(options.seed);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random);
    let steepest = 0;
    for (const at of order) steepest = Math.max(steepest, descent.step(at));
    options.onEpoch?.(epoch);
    if (steepest < TOLERANCE) break;
  }
  return descent.result();
}

/** Dual variables of all rows, and the weights that follow from them. */
class Descent {
  private readonly data: SparseRows;
  private readonly options: TrainingOptions;
  /** Weight and value of each bucket, side by side: one reach into memory finds both. */
  private readonly pairs: Float64Array;
  /** Two of each row, which add up to its limit. */
  private readonly alphas: Float64Array;
  private readonly norms: Float64Array;
  private bias = 0;

  constructor(data: SparseRows, options: TrainingOptions) {
    this.data = data;
    this.options = options;
    this.pairs = new Float64Array(options.buckets * 2);
    for (let bucket = 0; bucket < options.buckets; bucket++)
      this.pairs[2 * bucket + 1] = options.values ? (options.values[bucket] ?? 0) : 1;
    this.alphas = new Float64Array(options.rows.length * 2);
    this.norms = new Float64Array(options.rows.length);
    for (let at = 0; at < options.rows.length; at++) this.begin(at);
  }

  /** Improves one row; says how far it was from its best. */
  step(at: number): number {
    const row = this.options.rows[at] ?? 0;
    const limit = this.limitOf(row);
    if (limit <= 0) return 0;
    const sign = this.signOf(row);
    const margin = sign * (this.bias + this.sumOf(row));
    const { moved, gradient } = solveOne(this.alphas, at, { limit, margin, norm: this.norms[at] ?? 1 });
    if (moved !== 0) this.move(row, sign * moved);
    return gradient;
  }

  result(): LinearWeights {
    const { pairs } = this;
    const weights = new Float64Array(this.options.buckets);
    for (let bucket = 0; bucket < weights.length; bucket++)
      weights[bucket] = (pairs[2 * bucket] ?? 0) * (pairs[2 * bucket + 1] ?? 0);
    return { weights, bias: this.bias };
  }

  private begin(at: number): void {
    const row = this.options.rows[at] ?? 0;
    const limit = this.limitOf(row);
    if (limit <= 0) return;
    const alpha = Math.min(1e-3 * limit, 1e-8);
    this.alphas[2 * at] = alpha;
    this.alphas[2 * at + 1] = limit - alpha;
    this.norms[at] = 1 + this.squaresOf(row);
    this.move(row, this.signOf(row) * alpha);
  }

  private limitOf(row: number): number {
    return this.options.cost * (this.options.costs?.[row] ?? 1);
  }

  private signOf(row: number): number {
    return this.options.labels[row] === 1 ? 1 : -1;
  }

  private scaleOf(row: number): number {
    const { starts, lengths } = this.data;
    const length = lengths ? (lengths[row] ?? 0) : (starts[row + 1] ?? 0) - (starts[row] ?? 0);
    return length > 0 ? 1 / Math.sqrt(length) : 0;
  }

  private sumOf(row: number): number {
    const { pairs } = this;
    const { starts, buckets } = this.data;
    const end = starts[row + 1] ?? 0;
    let sum = 0;
    for (let cell = starts[row] ?? 0; cell < end; cell++) {
      const at = 2 * (buckets[cell] ?? 0);
      sum += (pairs[at] ?? 0) * (pairs[at + 1] ?? 0);
    }
    return sum * this.scaleOf(row);
  }

  private squaresOf(row: number): number {
    const { pairs } = this;
    const { starts, buckets } = this.data;
    const end = starts[row + 1] ?? 0;
    let squares = 0;
    for (let cell = starts[row] ?? 0; cell < end; cell++)
      squares += (pairs[2 * (buckets[cell] ?? 0) + 1] ?? 0) ** 2;
    return squares * this.scaleOf(row) ** 2;
  }

  private move(row: number, by: number): void {
    const { pairs } = this;
    const { starts, buckets } = this.data;
    const end = starts[row + 1] ?? 0;
    const step = by * this.scaleOf(row);
    this.bias += by;
    for (let cell = starts[row] ?? 0; cell < end; cell++) {
      const at = 2 * (buckets[cell] ?? 0);
      pairs[at] = (pairs[at] ?? 0) + step * (pairs[at + 1] ?? 0);
    }
  }
}
