import { setImmediate as breathe } from 'node:timers/promises';
import { fitPlatt, logOddsOf, sigmoid } from '../calibrate/fit-platt.ts';
import { type Contradictions, findContradictions, refuseContradictions } from '../data/contradictions.ts';
import { type ClassQuality, calibrationError, classQuality } from '../evaluate/class-quality.ts';
import { areaUnderCurve, recallAtRate } from '../evaluate/rank-quality.ts';
import { CLASSES_ALONE } from '../features/feature-spec.ts';
import { LearnError } from '../learn-error.ts';
import type { LabelHeader, TrainedModel } from '../model/model-header.ts';
import { addClasses, classesHeader } from './add-classes.ts';
import { chooseThresholds } from './choose-thresholds.ts';
import {
  type Example,
  type GivenClasses,
  isNamedExample,
  type Recipe,
  type TrainingControl,
  type TrainingProgress,
} from './example.ts';
import { fitAccounts } from './fit-accounts.ts';
import { fitSpaces } from './fit-spaces.ts';
import { type ExampleFolds, FOLDS, foldExamples } from './fold-examples.ts';
import { ownClasses } from './own-classes.ts';
import { checkCount, labelsOf } from './read-examples.ts';
import { readSpaces, type Space } from './read-spaces.ts';

const ROWS_A_TURN = 2_000;

/** How well a label was learnt, on texts that the weights had not seen. */
export interface LabelFigures extends ClassQuality {
  readonly label: string;
  readonly positives: number;
  readonly auc: number;
  readonly ece: number;
  /** At the threshold `likely`: recall, and share of harmless texts in all. */
  readonly recallAtLikely: number;
  readonly recallAtFpr: Readonly<Record<'0.005' | '0.001', number>>;
  /** Probability that each example got while its fold was held out. */
  readonly heldOut: Float64Array;
  /** The same as log-odds. */
  readonly heldOutScores: Float64Array;
}

/** A model with how good it is. */
export interface TrainedText {
  readonly model: TrainedModel;
  readonly examples: number;
  readonly labels: readonly LabelFigures[];
  /** The split that the figures rest on. */
  readonly folds: ExampleFolds;
  /** Texts that have a label that is learnt in one example and lack it in another. */
  readonly contradictions: Contradictions;
}

/**
 * Trains a model: weights from all examples, and calibration, thresholds and figures from five folds that hold out whole
 * accounts and their near-duplicates. The same examples in the same order and the same recipe give the same model.
 *
 * @throws LearnError `training-one-class`, `training-too-little`, `training-too-much`, `training-contradicts`
 * @throws the reason of `control.signal` when it is aborted
 * @example
 * const how = { cost: 1, epochs: 5, seed: 1, leastWords: 2, leastAccounts: 3, falseAlarmBudget: 0.005, naiveBayes: 0.1 };
 * const what = { id: 'made', version: 1, languages: ['en'], labels: ['threat'], features: DEFAULT_FEATURES, card: {} };
 * trainTextModel([], { ...how, ...what }) // => throws training-too-little
 */
export async function trainTextModel(
  examples: readonly Example[],
  recipe: Recipe,
  control: TrainingControl = {},
): Promise<TrainedText> {
  const [first] = recipe.labels;
  if (first === undefined) throw new LearnError('training-too-little', 'The recipe names no label to learn.');
  checkCount(examples);
  const progress = createProgress(control, examples.length, recipe.labels.length);
  const labels = recipe.labels.map((label) => labelsOf(examples, label));
  const contradictions = findContradictions(examples, recipe.labels);
  refuseContradictions(contradictions);
  await progress('splitting', 0);
  const any = labels.reduce(
    (all, list) => all.map((one, row) => one | (list[row] ?? 0)),
    new Uint8Array(examples.length),
  );
  const folds = foldExamples(examples, { folds: FOLDS, seed: recipe.seed, labels: any });
  const spaces = await readSpaces(examples, recipe, {
    groups: folds.groups,
    background: control.background,
    onRow: async (row) => {
      if (row % ROWS_A_TURN === 0) await progress('reading', row);
    },
  });
  const costs = Float64Array.from(examples, ({ cost = 1 }) => cost);
  const classes = control.classes ?? (await ownClasses(examples, recipe, control.wordClasses));
  const learnt: Learnt[] = [];
  for (const [at, label] of recipe.labels.entries()) {
    const given = { labels: labels[at] ?? any, ...(classes && { classes }) };
    const input = { spaces, recipe, costs, folds, examples, ...given };
    learnt.push(
      await learnLabel(label, input, (step) =>
        progress('cross-validating', examples.length * (1 + at * (FOLDS + 1) + step)),
      ),
    );
  }
  const accountsAt = recipe.labels.indexOf(recipe.accounts?.label ?? '');
  const pooled = learnt[accountsAt];
  const accounts =
    pooled && fitAccounts(examples, labels[accountsAt] ?? any, pooled.figures.heldOutScores, recipe);
  await progress('fitting', Number.POSITIVE_INFINITY);
  const { id, version, languages, features, also = [], leastWords, card } = recipe;
  const more = [
    ...also.map((one) => one.features),
    ...(classes ? [{ ...CLASSES_ALONE, bits: classes.bits }] : []),
  ];
  const header = {
    id,
    version,
    languages,
    features,
    ...(more.length > 0 && { moreFeatures: more }),
    ...(classes && { wordClasses: classesHeader(classes.table) }),
    labels: learnt.map((one) => one.header),
    leastWords,
    card,
  };
  return {
    model: {
      header: { ...header, ...(accounts && { accounts }) },
      weights: learnt.flatMap(({ weights }) => weights),
      ...(classes && { classes: classes.table }),
    },
    examples: examples.length,
    labels: learnt.map(({ figures }) => figures),
    folds,
    contradictions,
  };
}

interface Learnt {
  readonly header: LabelHeader;
  readonly weights: readonly Float64Array[];
  readonly figures: LabelFigures;
}

interface LabelInput {
  readonly spaces: readonly Space[];
  readonly recipe: Recipe;
  readonly labels: Uint8Array;
  readonly costs: Float64Array;
  readonly folds: ExampleFolds;
  readonly examples: readonly Example[];
  readonly classes?: GivenClasses;
}

async function learnLabel(
  label: string,
  { spaces, recipe, labels, costs, folds, examples, classes }: LabelInput,
  onStep: (step: number) => Promise<void>,
): Promise<Learnt> {
  const words = await fitSpaces(spaces, { labels, costs }, folds, onStep);
  const { weights, bias, heldOut: scores } = classes ? addClasses(words, label, classes, labels) : words;
  const calibration = fitPlatt(scores, labels);
  const { unnamed = 0 } = recipe;
  const named = examples.map(isNamedExample);
  const heldOutScores = scores.map(
    (score, row) => logOddsOf(score, calibration) - (named[row] ? 0 : unnamed),
  );
  const heldOut = heldOutScores.map(sigmoid);
  const thresholds = chooseThresholds(heldOut, labels, examples, {
    budget: recipe.falseAlarmBudget,
    bySlice: recipe.sliceBudgets ?? {},
  });
  return {
    header: { label, bias, calibration, thresholds, ...(unnamed !== 0 && { unnamed }) },
    weights,
    figures: {
      label,
      positives: labels.reduce((sum, one) => sum + one, 0),
      ...classQuality(heldOut, labels, 0.5),
      auc: areaUnderCurve(heldOut, labels),
      ece: calibrationError(heldOut, labels),
      recallAtLikely: classQuality(heldOut, labels, thresholds.likely).recall,
      recallAtFpr: {
        '0.005': recallAtRate(heldOut, labels, 0.005).recall,
        '0.001': recallAtRate(heldOut, labels, 0.001).recall,
      },
      heldOut,
      heldOutScores,
    },
  };
}

/** Steps are examples: read once, and then once for each fold and each label. */
function createProgress({ onProgress, signal }: TrainingControl, examples: number, labels: number) {
  const total = examples * (1 + labels * (FOLDS + 1));
  return async (phase: TrainingProgress['phase'], done: number): Promise<void> => {
    signal?.throwIfAborted();
    await onProgress?.({ done: Math.min(done, total), total, phase });
    // Promises alone would let no abort through that a timer or a request brings.
    await breathe();
    signal?.throwIfAborted();
  };
}
