import { sigmoid } from '../calibrate/fit-platt.ts';
import { bestThreshold } from '../evaluate/best-threshold.ts';
import { classQuality } from '../evaluate/class-quality.ts';
import { f1Of } from '../evaluate/f1.ts';
import { type DenseRows, trainDense } from '../linear/train-dense.ts';
import { type ExampleFolds, rowsWithout } from './fold-examples.ts';

/** Strengths that are tried; the rows of other folds choose. */
const COSTS: readonly number[] = [1, 10, 100];
const EPOCHS = 60;

/** Rows with what a model says of each, and a vector of each. */
export interface ScoredVectors {
  /** Log-odds from a model that had not seen the row. */
  readonly scores: Float64Array;
  readonly labels: Uint8Array;
  readonly vectors: DenseRows;
  readonly folds: ExampleFolds;
  readonly seed: number;
}

/** Macro-F1 on the same held-out rows. */
export interface AddedByVectors {
  /** Of the score alone. */
  readonly alone: number;
  /** Of the score and the vector together. */
  readonly together: number;
}

/**
 * What vectors add to the score of a model: for each fold a regression on score and vector learns from the other folds and
 * judges this one. Threshold and strength of a fold are chosen on what was said of the other folds, for the score alone in
 * the same way, so that neither is measured on what it was chosen by.
 */
export function addedByVectors(input: ScoredVectors): AddedByVectors {
  const { scores, labels, folds } = input;
  const alone = scores.map(sigmoid);
  const together = COSTS.map((cost) => heldOut(input, cost));
  return {
    alone: chosenMacroF1([alone], labels, folds),
    together: chosenMacroF1(together, labels, folds),
  };
}

/** What each row gets from a regression that had not seen it or a near-duplicate. */
function heldOut({ scores, labels, vectors, folds, seed }: ScoredVectors, cost: number): Float64Array {
  const width = vectors.width + 1;
  const probabilities = new Float64Array(scores.length);
  for (let fold = 0; fold < folds.folds; fold++) {
    const rows = rowsWithout(folds, fold);
    const values = scaled(vectors, scores, rows);
    const { weights, bias } = trainDense({ width, values }, { rows, labels, cost, epochs: EPOCHS, seed });
    folds.foldOf.forEach((of, row) => {
      if (of !== fold) return;
      let score = bias;
      for (let at = 0; at < width; at++) score += (weights[at] ?? 0) * (values[row * width + at] ?? 0);
      probabilities[row] = sigmoid(score);
    });
  }
  return probabilities;
}

/** Vectors around their middle and of length 1 on the whole, and the score beside them, as spread as they are long. */
function scaled({ width, values }: DenseRows, scores: Float64Array, rows: Int32Array): Float32Array {
  const middle = new Float64Array(width);
  for (const row of rows)
    for (let at = 0; at < width; at++) middle[at] = (middle[at] ?? 0) + (values[row * width + at] ?? 0);
  middle.forEach((sum, at) => {
    middle[at] = sum / Math.max(1, rows.length);
  });
  const mean = rows.reduce((sum, row) => sum + (scores[row] ?? 0), 0) / Math.max(1, rows.length);
  let [squares, spread] = [0, 0];
  for (const row of rows) {
    for (let at = 0; at < width; at++) squares += ((values[row * width + at] ?? 0) - (middle[at] ?? 0)) ** 2;
    spread += ((scores[row] ?? 0) - mean) ** 2;
  }
  const [length, deviation] = [squares, spread].map((sum) => Math.sqrt(sum / Math.max(1, rows.length)) || 1);
  const all = new Float32Array(scores.length * (width + 1));
  scores.forEach((score, row) => {
    const from = row * (width + 1);
    for (let at = 0; at < width; at++)
      all[from + at] = ((values[row * width + at] ?? 0) - (middle[at] ?? 0)) / (length ?? 1);
    all[from + width] = (score - mean) / (deviation ?? 1);
  });
  return all;
}

/** Macro-F1 of decisions that each fold makes with what was best on the others. */
function chosenMacroF1(
  candidates: readonly Float64Array[],
  labels: Uint8Array,
  { folds, foldOf }: ExampleFolds,
): number {
  let [hits, alarms] = [0, 0];
  for (let fold = 0; fold < folds; fold++) {
    const { probabilities, threshold } = bestOn(candidates, labels, (row) => foldOf[row] !== fold);
    foldOf.forEach((of, row) => {
      if (of !== fold || (probabilities[row] ?? 0) < threshold) return;
      if (labels[row] === 1) hits++;
      else alarms++;
    });
  }
  const positives = labels.reduce((sum, one) => sum + one, 0);
  return f1Of({ hits, alarms, positives, negatives: labels.length - positives }).macroF1;
}

function bestOn(candidates: readonly Float64Array[], labels: Uint8Array, isOf: (row: number) => boolean) {
  const known = labels.filter((_, row) => isOf(row));
  const tried = candidates.map((probabilities) => {
    const said = probabilities.filter((_, row) => isOf(row));
    const threshold = bestThreshold(said, known);
    return { probabilities, threshold, macroF1: classQuality(said, known, threshold).macroF1 };
  });
  return tried.reduce((best, one) => (one.macroF1 > best.macroF1 ? one : best));
}
