import {
  type BoostOptions,
  boostTrees,
  type Calibration,
  fitPlatt,
  groupedFolds,
  probabilityOf,
  scoreTrees,
  type TreeModel,
  trainDense,
} from '@breakwater/learn';
import { EVEN_ACTIVITY } from './activity.ts';
import type { ShapeCascade } from './shape.ts';
import { shapeFeatures } from './shape-features.ts';

/** A cascade with what it was found to be. */
export interface LabelledShape extends ShapeCascade {
  readonly label: 0 | 1;
}

/** Features drawn to one scale and cut off at three deviations, and their weights. */
export interface LineModel {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/**
 * How probable a label is by the shape of the first seconds alone: the mean of a line, which holds when times change, and of
 * trees, which see what belongs together.
 */
export interface ShapeModel {
  /** Seconds that it was trained to see. */
  readonly seen: number;
  readonly line: LineModel;
  readonly trees: TreeModel;
  readonly calibration: Calibration;
}

const FOLDS = 4;
/** Each chosen on rolling splits by time of older cascades; `docs/guides/evaluating-spread.md` has what else was tried. */
const LINE = { cost: 0.01, epochs: 200, seed: 17 };
const BOOST: BoostOptions = {
  rounds: 200,
  rate: 0.06,
  depth: 2,
  ridge: 30,
  leastLeaf: 24,
  rowShare: 0.5,
  featureShare: 0.3,
  models: 4,
  seed: 17,
};
const CUT = 3;
/** A column of these carries the bias, so that it is hardly drawn to 0: the classes of older cascades are far from even. */
const BIAS_COLUMN = 10;

/** Trees see each cascade at ages around the one asked for, so that they learn nothing that holds at one second only. */
const AGES = [1, 0.7, 1.4] as const;
/** How much of a score is the trees': little in the first minutes, where a line held better on newer cascades. */
const TREES_SHARE = [
  { from: 900, share: 0.75 },
  { from: 0, share: 0.2 },
];

/** What a model reads of a cascade, at the age asked for and at those around it. */
export type ShapeRows = readonly Float64Array[];

/** Rows of a cascade to train on. */
export function shapeRows(cascade: ShapeCascade, seen: number): ShapeRows {
  return AGES.map((age) => shapeRow(cascade, seen * age));
}

/** Trains on cascades whose label is known. Calibrated on scores of cascades that what scored them had not seen. */
export function fitShapeModel(cascades: readonly LabelledShape[], seen: number): ShapeModel {
  return fitShapeRows(
    cascades.map((cascade) => shapeRows(cascade, seen)),
    cascades.map(({ label }) => label),
    seen,
  );
}

/** The same from rows of `shapeRows`, where they are used for many splits. */
export function fitShapeRows(
  cascades: readonly ShapeRows[],
  labels: readonly (0 | 1)[],
  seen: number,
): ShapeModel {
  const scores = new Float64Array(cascades.length);
  const folds = groupedFolds(Int32Array.from(labels.keys()), {
    folds: FOLDS,
    seed: LINE.seed,
    labels: Uint8Array.from(labels),
  });
  for (let fold = 0; fold < FOLDS; fold++) {
    const isIn = (_: unknown, at: number) => folds[at] !== fold;
    const parts = { seen, ...fitParts(cascades.filter(isIn), labels.filter(isIn), 1) };
    cascades.forEach((rows, at) => {
      if (folds[at] === fold) scores[at] = scoreOf(parts, rows[0] ?? []);
    });
  }
  return { seen, ...fitParts(cascades, labels, BOOST.models), calibration: fitPlatt(scores, labels) };
}

function fitParts(
  cascades: readonly ShapeRows[],
  labels: readonly number[],
  models: number,
): Pick<ShapeModel, 'line' | 'trees'> {
  const own = cascades.map((rows) => rows[0] ?? new Float64Array());
  const targets = cascades.flatMap((rows, at) => rows.map(() => labels[at] ?? 0));
  return {
    line: fitLine(own, labels),
    trees: boostTrees(cascades.flat(), targets, { ...BOOST, models }),
  };
}

function fitLine(rows: readonly Float64Array[], labels: readonly number[]): LineModel {
  const width = rows[0]?.length ?? 0;
  const means = Array.from({ length: width }, (_, at) => meanOf(rows, (row) => row[at] ?? 0));
  const deviations = means.map((mean, at) =>
    Math.max(1e-6, Math.sqrt(meanOf(rows, (row) => ((row[at] ?? 0) - mean) ** 2))),
  );
  const values = Float32Array.from(
    rows.flatMap((row) => [
      ...Array.from(row, (one, at) => scaled(one, means[at], deviations[at])),
      BIAS_COLUMN,
    ]),
  );
  const { weights, bias } = trainDense(
    { width: width + 1, values },
    { rows: Int32Array.from(rows.keys()), labels: Uint8Array.from(labels), ...LINE },
  );
  return {
    means,
    deviations,
    weights: Array.from(weights.subarray(0, width)),
    bias: bias + BIAS_COLUMN * (weights[width] ?? 0),
  };
}

function scaled(value: number, mean = 0, deviation = 1): number {
  return Math.max(-CUT, Math.min(CUT, (value - mean) / deviation));
}

function scoreOf(
  { seen, line, trees }: Pick<ShapeModel, 'seen' | 'line' | 'trees'>,
  row: ArrayLike<number>,
): number {
  let sum = line.bias;
  for (let at = 0; at < row.length; at++)
    sum += (line.weights[at] ?? 0) * scaled(row[at] ?? 0, line.means[at], line.deviations[at]);
  const share = TREES_SHARE.find(({ from }) => seen >= from)?.share ?? 0;
  return (1 - share) * sum + share * scoreTrees(trees, row);
}

/** What a model reads of a cascade. By the plain clock: by that of activity the row would tell the hour, and the hour the label. */
export function shapeRow(cascade: ShapeCascade, seen: number): Float64Array {
  return Float64Array.from(Object.values(shapeFeatures(cascade, seen, EVEN_ACTIVITY)));
}

/** The score of a cascade in log-odds before calibration, and its probability. */
export function judgeShape(
  model: ShapeModel,
  cascade: ShapeCascade,
): { readonly score: number; readonly probability: number } {
  return judgeRow(model, shapeRow(cascade, model.seen));
}

/** The same of a row of `shapeRow`. */
export function judgeRow(
  model: ShapeModel,
  row: ArrayLike<number>,
): { readonly score: number; readonly probability: number } {
  const score = scoreOf(model, row);
  return { score, probability: probabilityOf(score, model.calibration) };
}

function meanOf(rows: readonly Float64Array[], of: (row: Float64Array) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
}
