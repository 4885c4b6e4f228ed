/** What each row is described by: `count` places with their values, the same arrays for every row. */
export interface SparseRow {
  readonly places: Int32Array;
  readonly values: Float64Array;
  count: number;
}

const MOST_ROUNDS = 15;
/** Stops when the loss falls by less than this share. */
const ENOUGH = 1e-5;

/**
 * Fits the weights of a logistic regression with a ridge by Newton steps (iteratively reweighted least squares); in
 * natural logarithms, place 0 is the constant and is not shrunk. `read` describes row `at`; rows are sparse, so that a step
 * costs the square of what a row has and not of all there is.
 */
export function fitLogistic(
  rows: number,
  size: number,
  isTrue: (at: number) => boolean,
  read: (at: number, row: SparseRow) => void,
  ridge = 1,
): Float64Array {
  const weights = new Float64Array(size);
  const row: SparseRow = { places: new Int32Array(size), values: new Float64Array(size), count: 0 };
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const slope = new Float64Array(size);
    const curve = new Float64Array(size * size);
    let loss = 0;
    for (let at = 0; at < rows; at += 1) {
      read(at, row);
      loss += addRow(row, weights, isTrue(at), slope, curve, size);
    }
    for (let place = 0; place < size; place += 1) {
      const pull = place === 0 ? 1e-9 : ridge;
      slope[place] = (slope[place] ?? 0) - pull * (weights[place] ?? 0);
      curve[place * size + place] = (curve[place * size + place] ?? 0) + pull;
      loss += (pull * (weights[place] ?? 0) ** 2) / 2;
    }
    if (before - loss < ENOUGH * loss) break;
    before = loss;
    solveInPlace(curve, slope, size);
    for (let place = 0; place < size; place += 1)
      weights[place] = (weights[place] ?? 0) + (slope[place] ?? 0);
  }
  return weights;
}

/** Adds a row to slope and to the lower half of the curvature; returns its loss. */
function addRow(
  { places, values, count }: SparseRow,
  weights: Float64Array,
  isTrue: boolean,
  slope: Float64Array,
  curve: Float64Array,
  size: number,
): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += (weights[places[i] ?? 0] ?? 0) * (values[i] ?? 0);
  const chance = 1 / (1 + Math.exp(-sum));
  const miss = (isTrue ? 1 : 0) - chance;
  const spread = Math.max(chance * (1 - chance), 1e-9);
  for (let i = 0; i < count; i += 1) {
    const place = places[i] ?? 0;
    const value = values[i] ?? 0;
    slope[place] = (slope[place] ?? 0) + miss * value;
    for (let j = 0; j <= i; j += 1) {
      // Places rise within a row, so that this stays in the lower half.
      const cell = place * size + (places[j] ?? 0);
      curve[cell] = (curve[cell] ?? 0) + spread * value * (values[j] ?? 0);
    }
  }
  const signed = isTrue ? sum : -sum;
  return signed > 30 ? 0 : signed < -30 ? -signed : Math.log1p(Math.exp(-signed));
}

/** Cholesky: solves for `target` in place, from the lower half of a positive definite matrix, which it overwrites. */
function solveInPlace(matrix: Float64Array, target: Float64Array, size: number): void {
  const cell = (i: number, j: number) => matrix[i * size + j] ?? 0;
  for (let j = 0; j < size; j += 1) {
    for (let i = j; i < size; i += 1) {
      let sum = cell(i, j);
      for (let k = 0; k < j; k += 1) sum -= cell(i, k) * cell(j, k);
      matrix[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / cell(j, j);
    }
  }
  for (let i = 0; i < size; i += 1) {
    let sum = target[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= cell(i, k) * (target[k] ?? 0);
    target[i] = sum / cell(i, i);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = target[i] ?? 0;
    for (let k = i + 1; k < size; k += 1) sum -= cell(k, i) * (target[k] ?? 0);
    target[i] = sum / cell(i, i);
  }
}
