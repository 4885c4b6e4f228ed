import { DEFAULT_BLOCKING } from '../blocking/candidate-pairs.ts';
import { averageLink } from '../cluster/average-link.ts';
import { createPairScorer } from '../fellegi-sunter/score-pairs.ts';
import type { LinkRecord } from '../fields/field.ts';
import { typeColumns } from '../fields/type-columns.ts';
import { fitCalibration, probabilityOf } from '../metrics/isotonic.ts';
import type { LinkageModel } from '../model/linkage-model.ts';
import { foldOf } from './fold-of.ts';
import { type LinkageFigures, LinkageTally } from './linkage-tally.ts';
import { type OnStep, type PreparedRecords, prepareRecords } from './prepare-records.ts';
import { trainFromAgreement } from './train-from-agreement.ts';
import { trainFromLabels } from './train-from-labels.ts';
import { withOwnPrior } from './with-own-prior.ts';

export interface EvaluateOptions {
  /** Judged as it is. When left out, weights are fitted by folds, and found without labels beside that. */
  readonly model?: LinkageModel;
  readonly folds?: number;
  readonly onStep?: OnStep;
}

/** How well records are linked, against the entity of each. */
export interface LinkageEvaluation extends LinkageFigures {
  /** How the figures were kept apart from what was learned. */
  readonly heldOut: string;
  /** Candidates among the pairs of one entity, and all candidates. */
  readonly blockRecall: number;
  readonly candidates: number;
  /** Time of one linkage: read, block, compare, score and cluster. Training is apart. */
  readonly seconds: number;
  readonly trainSeconds: number;
  /** The same by a model that EM found without any label; its calibration alone is fitted, on the other folds. */
  readonly unsupervised?: LinkageFigures & { readonly eceCalibrated: number; readonly trainSeconds: number };
}

const FOLDS = 5;

/**
 * Links all records as often as there are folds, each time by weights that were fitted without the entities of one
 * fold, and judges the pairs and records of that fold among all records. Blocking and the rule of clustering are fixed
 * beforehand. A pair of two folds is judged in both.
 *
 * @throws LinkageError as `prepareRecords` and `trainFromLabels`
 */
export function evaluateLinkage(
  records: readonly LinkRecord[],
  entities: readonly (string | number)[],
  options: EvaluateOptions = {},
): LinkageEvaluation {
  const { model, folds = FOLDS, onStep = () => {} } = options;
  const clock = stopwatch();
  const blocking = model?.blocking ?? DEFAULT_BLOCKING;
  const prepared = prepareRecords(records, typeColumns(records), blocking, { model, onStep });
  const seconds = clock();
  const world = createWorld(
    prepared,
    Array.from(prepared.order, (row) => entities[row] ?? row),
  );
  if (model)
    return {
      ...judgeModel(world, withOwnPrior(model, prepared), onStep),
      heldOut: MODEL_NOTE,
      seconds: seconds + world.seconds(),
    };

  const folded = world.entities.map((entity) => foldOf(entity, folds));
  const tally = new LinkageTally();
  let trainSeconds = 0;
  for (let fold = 0; fold < folds; fold += 1) {
    const isHeld = (row: number): boolean => folded[row] === fold;
    onStep('evaluate', fold, folds + 1);
    clock();
    const fitted = trainFromLabels(prepared, world.entities, blocking, (row) => !isHeld(row));
    trainSeconds += clock();
    world.judge(fitted, tally, isHeld);
  }
  const linked = world.seconds();
  return {
    ...tally.figures(),
    heldOut: `Weights of each of ${folds} folds were fitted without its entities; figures are over its records among all records.`,
    ...world.candidates,
    seconds: seconds + linked / folds,
    trainSeconds: trainSeconds / folds,
    unsupervised: judgeUnsupervised(world, folded, folds, onStep),
  };
}

const MODEL_NOTE =
  'Weights were taken as they are, the prior from these records: held out if the model was not trained on them.';

function judgeModel(
  world: World,
  model: LinkageModel,
  onStep: OnStep,
): Omit<LinkageEvaluation, 'heldOut' | 'seconds'> {
  onStep('evaluate', 0, 1);
  const tally = new LinkageTally();
  world.judge(model, tally, () => true);
  return { ...tally.figures(), ...world.candidates, trainSeconds: 0 };
}

function judgeUnsupervised(
  world: World,
  folded: readonly number[],
  folds: number,
  onStep: OnStep,
): NonNullable<LinkageEvaluation['unsupervised']> {
  onStep('evaluate', folds, folds + 1);
  const clock = stopwatch();
  const model = trainFromAgreement(world.prepared);
  const trainSeconds = clock();
  const tally = new LinkageTally();
  const bits = world.judge(model, tally, () => true);
  const calibrated = new LinkageTally();
  const { left, right } = world.prepared.pairs;
  for (let fold = 0; fold < folds; fold += 1) {
    const isHeld = (at: number) => folded[left[at] ?? 0] === fold || folded[right[at] ?? 0] === fold;
    const learned = Int32Array.from(bits.keys()).filter((at) => !isHeld(at));
    const calibration = fitCalibration(
      Float64Array.from(learned, (at) => bits[at] ?? 0),
      Uint8Array.from(learned, (at) => world.truths[at] ?? 0),
    );
    bits.forEach((weight, at) => {
      if (isHeld(at)) calibrated.addPair(weight, world.truths[at] ?? 0, probabilityOf(weight, calibration));
    });
  }
  return { ...tally.figures(), eceCalibrated: calibrated.figures().ece, trainSeconds };
}

/** What the judging of every model shares. */
interface World {
  readonly prepared: PreparedRecords;
  readonly entities: readonly (string | number)[];
  /** For each candidate, 1 where it is of one entity. */
  readonly truths: Uint8Array;
  readonly candidates: { readonly blockRecall: number; readonly candidates: number };
  /** Scores and clusters all records; counts those that are held out. Returns the weights. */
  judge(model: LinkageModel, tally: LinkageTally, isHeld: (row: number) => boolean): Float64Array;
  /** Spent on scoring and clustering so far. */
  seconds(): number;
}

function createWorld(prepared: PreparedRecords, entities: readonly (string | number)[]): World {
  const { pairs, fields } = prepared;
  const truths = Uint8Array.from(pairs.left, (a, at) =>
    entities[a] === entities[pairs.right[at] ?? 0] ? 1 : 0,
  );
  const found = truths.reduce((sum, truth) => sum + truth, 0);
  const belonging = LinkageTally.belonging(entities);
  let spent = 0;
  return {
    prepared,
    entities,
    truths,
    candidates: { blockRecall: belonging === 0 ? 0 : found / belonging, candidates: truths.length },
    judge: (model, tally, isHeld) => {
      const clock = stopwatch();
      const bits = createPairScorer(model, fields).score(pairs);
      const clusters = averageLink(entities.length, pairs, bits, model.clustering);
      spent += clock();
      bits.forEach((weight, at) => {
        if (isHeld(pairs.left[at] ?? 0) || isHeld(pairs.right[at] ?? 0))
          tally.addPair(weight, truths[at] ?? 0, probabilityOf(weight, model.calibration));
      });
      tally.addClusters(clusters, entities, isHeld);
      return bits;
    },
    seconds: () => spent,
  };
}

/** Seconds since it was made or last read. */
function stopwatch(): () => number {
  let from = performance.now();
  return () => {
    const seconds = (performance.now() - from) / 1000;
    from = performance.now();
    return seconds;
  };
}
