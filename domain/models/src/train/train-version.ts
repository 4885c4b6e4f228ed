import {
  chooseThresholds,
  type Example,
  encodeModel,
  type LabelFigures,
  type Recipe,
  type TrainedModel,
  trainTextModel,
} from '@breakwater/learn';
import type { LearnData } from './learn-data.ts';
import type { LearnControl, LearntVersion } from './learn-job.ts';
import { toExamples } from './to-examples.ts';
import { type Weighed, weighExamples } from './weigh-examples.ts';

const PASSES = 2;
/** In the place of a probability: this text was not learnt from at all. */
export const NOT_LEARNT = -1;

/** A version with what every example got while it was held out. */
export interface TrainedVersion {
  readonly model: TrainedModel;
  readonly file: Uint8Array;
  readonly examples: readonly Example[];
  readonly weighed: Weighed;
  /** By label: what each example got from a model that never saw it or a near-duplicate, or `NOT_LEARNT`. */
  readonly heldOut: readonly Float64Array[];
  readonly figures: readonly LabelFigures[];
}

/**
 * Weighs the examples, then learns from those that count for something. The same data and recipe give the same file.
 *
 * @throws LearnError as `trainTextModel`
 */
export async function trainVersion(
  data: LearnData,
  recipe: Recipe,
  { onProgress, signal }: LearnControl = {},
): Promise<TrainedVersion> {
  const pass = (at: number, name: string) => ({
    ...(signal && { signal }),
    onProgress: async ({ done, total, phase }: { done: number; total: number; phase: string }) =>
      onProgress?.({ phase: `${name}: ${phase}`, done: at * total + done, total: total * PASSES }),
  });
  const examples = toExamples(data);
  const doubtable = examples.map((_, at) => at < data.rows.length && data.rows[at]?.overturned !== true);
  const weighed = await weighExamples(examples, doubtable, recipe, pass(0, 'weighing'));
  const rows = examples.flatMap((_, row) => ((weighed.costs[row] ?? 1) > 0 ? [row] : []));
  const counted = rows.map((row): Example => {
    const example = examples[row] ?? { text: '', labels: [], source: '' };
    return { ...example, cost: weighed.costs[row] ?? 1 };
  });
  const { classes } = data;
  const trained = await trainTextModel(counted, recipe, {
    ...pass(1, 'training'),
    ...(classes && { wordClasses: classes }),
  });
  const model = withTrustedThresholds(trained.model, {
    counted,
    recipe,
    figures: trained.labels,
    isDoubted: (at) => weighed.doubted.has(rows[at] ?? -1),
  });
  const heldOut = trained.labels.map((label) => {
    const all = new Float64Array(examples.length).fill(NOT_LEARNT);
    rows.forEach((row, at) => {
      all[row] = label.heldOut[at] ?? 0;
    });
    return all;
  });
  return { model, file: encodeModel(model), examples, weighed, heldOut, figures: trained.labels };
}

/** What is doubted does not set the threshold: five wrong decisions would take the place of all false alarms. */
function withTrustedThresholds(
  model: TrainedModel,
  {
    counted,
    recipe,
    figures,
    isDoubted,
  }: {
    readonly counted: readonly Example[];
    readonly recipe: Recipe;
    readonly figures: readonly LabelFigures[];
    readonly isDoubted: (at: number) => boolean;
  },
): TrainedModel {
  const trusted = counted.flatMap((_, at) => (isDoubted(at) ? [] : [at]));
  const examples = trusted.map((at) => counted[at] ?? { text: '', labels: [], source: '' });
  const labels = model.header.labels.map((label, place) => {
    const heldOut = figures[place]?.heldOut ?? new Float64Array();
    const thresholds = chooseThresholds(
      Float64Array.from(trusted, (at) => heldOut[at] ?? 0),
      Uint8Array.from(examples, (example) => (example.labels.includes(label.label) ? 1 : 0)),
      examples,
      { budget: recipe.falseAlarmBudget, bySlice: recipe.sliceBudgets ?? {} },
    );
    return { ...label, thresholds };
  });
  return { ...model, header: { ...model.header, labels } };
}

/**
 * What is kept of a training beside its file.
 *
 * @param of digest of what it learnt from
 */
export function learntFrom(
  { file, figures, examples, weighed, heldOut }: TrainedVersion,
  of: string,
): LearntVersion {
  return {
    kind: 'train',
    file,
    figures: {
      examples: examples.length,
      downWeighted: weighed.doubted.size,
      reviewersOut: weighed.reviewers.filter(({ standsOut }) => standsOut).length,
      labels: figures.map(({ heldOut: _all, heldOutScores: _scores, ...label }) => label),
    },
    heldOut: { of, heldOut, weighed },
  };
}
