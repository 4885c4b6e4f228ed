import { groupedFolds } from '@breakwater/learn';
import {
  DROPPED_SECONDS,
  fitShapeRows,
  fitSpreadModel,
  HORIZON_SECONDS,
  judgeRow,
  type LabelledShape,
  LEAST_ARRIVALS,
  type ShapeModel,
  type ShapeRows,
  type SpreadModel,
  STEP_SECONDS,
  shapeRows,
} from '@breakwater/spread';

/** Ages at which the label is told, in seconds. */
export const LABEL_AGES = [300, 1_800, 3_600] as const;

/** The server renews a forecast after a twentieth of its age. */
const RENEWED_AFTER = 0.05;

/** Ages at which what is foreseen is renewed, in seconds: as often as the server does, where a review looks. */
export const REVIEW_AGES = agesOfReview();

/** What a cascade was judged by models that had not seen it. */
export interface JudgedCascade {
  readonly cascade: LabelledShape;
  /** For each of `LABEL_AGES`. */
  readonly probabilities: readonly number[];
  /** Share of class 1 where it was trained: what is taken before the first age. */
  readonly prior: number;
  readonly spread: SpreadModel;
  /** For each review age, further arrivals in 24 h of those that had too few for a forecast, in geometric mean. */
  readonly quiet: Readonly<Record<number, number>>;
}

const FOLDS = 5;
const SEED = 17;

interface Prepared {
  readonly cascade: LabelledShape;
  /** For each age. */
  readonly rows: readonly ShapeRows[];
}

function agesOfReview(): readonly number[] {
  const ages = [0];
  for (let age = STEP_SECONDS; age <= DROPPED_SECONDS; ) {
    ages.push(age);
    age += Math.max(1, Math.round((age * RENEWED_AFTER) / STEP_SECONDS)) * STEP_SECONDS;
  }
  return ages;
}

/** Judges each by models of the other folds, each with as much of both labels. */
export function judgeByFolds(
  cascades: readonly LabelledShape[],
  onStep: (done: number, total: number) => void,
): JudgedCascade[] {
  const prepared = prepare(cascades);
  const folds = groupedFolds(Int32Array.from(cascades.keys()), {
    folds: FOLDS,
    seed: SEED,
    labels: Uint8Array.from(cascades, ({ label }) => label),
  });
  return Array.from({ length: FOLDS }, (_, fold) => {
    onStep(fold, FOLDS);
    const isIn = (_: unknown, at: number) => folds[at] === fold;
    return judge(
      prepared.filter((one, at) => !isIn(one, at)),
      prepared.filter(isIn),
    );
  })
    .flat()
    .sort((a, b) => a.cascade.startedAt - b.cascade.startedAt);
}

/** Judges all of one file by models of another. */
export function judgeByTraining(
  training: readonly LabelledShape[],
  cascades: readonly LabelledShape[],
): JudgedCascade[] {
  return judge(prepare(training), prepare(cascades));
}

function prepare(cascades: readonly LabelledShape[]): Prepared[] {
  return cascades.map((cascade) => ({ cascade, rows: LABEL_AGES.map((age) => shapeRows(cascade, age)) }));
}

function judge(training: readonly Prepared[], cascades: readonly Prepared[]): JudgedCascade[] {
  const labels = training.map(({ cascade }) => cascade.label);
  const models: ShapeModel[] = LABEL_AGES.map((age, at) =>
    fitShapeRows(
      training.map(({ rows }) => rows[at] ?? []),
      labels,
      age,
    ),
  );
  const spread = fitSpreadModel(
    training.map(({ cascade: { startedAt, after } }) => ({ startedAt, after: withStart(after) })),
    { name: 'fitted', restsOn: 'the cascades of the file' },
  );
  const quiet = quietOf(training);
  const prior = labels.filter((label) => label === 1).length / labels.length;
  return cascades.map(({ cascade, rows }) => ({
    cascade,
    probabilities: models.map((model, at) => judgeRow(model, rows[at]?.[0] ?? []).probability),
    prior,
    spread,
    quiet,
  }));
}

function quietOf(training: readonly Prepared[]): Record<number, number> {
  const means = REVIEW_AGES.map((age) => {
    let [sum, count] = [0, 1];
    for (const { cascade } of training) {
      const times = Array.from(cascade.after);
      const before = times.filter((at) => at <= age).length;
      if (before >= LEAST_ARRIVALS) continue;
      sum += Math.log1p(times.filter((at) => at <= age + HORIZON_SECONDS['24h']).length - before);
      count += 1;
    }
    return [age, Math.expm1(sum / count)];
  });
  return Object.fromEntries(means);
}

/** Arrivals with the start before them, as forecasts have them. */
export function withStart(after: ArrayLike<number>): Float64Array {
  return Float64Array.of(0, ...Array.from(after));
}
