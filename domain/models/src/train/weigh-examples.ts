import type { ReviewerSlice } from '@breakwater/contracts/models';
import {
  areaUnderCurve,
  type Example,
  type Recipe,
  type TrainingControl,
  trainTextModel,
} from '@breakwater/learn';
import { type HeldAgainst, reviewerSlices } from './reviewer-slices.ts';
import { anyLabel } from './to-examples.ts';

/** Below this a model knows too little to say that somebody is wrong. */
const LEAST_AUC = 0.75;
/** A text that was said to be nothing and looks like this is doubted. */
const DOUBTED_FROM = 0.9;
const DOUBTED_COST = 0.25;
/** More than this share of the decisions is no mistake, but something that the model does not understand. */
const MOST_DOUBTED = 0.1;

/** What each example is to count, and why some count less. */
export interface Weighed {
  /** One a row of all examples: 1 counts whole, 0 not at all. */
  readonly costs: Float64Array;
  readonly reviewers: readonly ReviewerSlice[];
  /** Rows that count less since all others contradict them. */
  readonly doubted: ReadonlySet<number>;
}

/**
 * Finds decisions that all others contradict, so that a few wrong ones, made on purpose or not, cost little: each is held
 * against a model that never saw what its reviewer decided. Harmless texts of ours and the word of an appeal are never
 * doubted.
 *
 * @param doubtable for each example, whether it is a decision that may be doubted
 */
export async function weighExamples(
  examples: readonly Example[],
  doubtable: readonly boolean[],
  recipe: Recipe,
  control: TrainingControl,
): Promise<Weighed> {
  const whole = new Float64Array(examples.length).fill(1);
  const people = new Set(examples.flatMap(({ reviewer }) => reviewer ?? []));
  const probabilities = await heldOutByReviewer(examples, people.size > 1, recipe, control);
  const isPositive = Uint8Array.from(examples, ({ labels }) => (hasLabel(labels, recipe) ? 1 : 0));
  if (!(areaUnderCurve(probabilities, isPositive) >= LEAST_AUC))
    return { costs: whole, reviewers: reviewerSlices([]), doubted: new Set() };
  const reviewers = people.size > 1 ? slicesOf(examples, probabilities, isPositive) : [];
  const weightOf = new Map(reviewers.map(({ reviewer, weight }) => [reviewer, weight]));
  const doubted = doubtedRows(probabilities, isPositive, doubtable);
  const costs = whole.map((_, row) => {
    const own = weightOf.get(examples[row]?.reviewer ?? '') ?? 1;
    return doubted.has(row) ? own * DOUBTED_COST : own;
  });
  return { costs, reviewers, doubted };
}

function hasLabel(labels: readonly string[], recipe: Recipe): boolean {
  return labels.some((label) => recipe.labels.includes(label));
}

/** The folds hold out whole reviewers where there are several, else whole accounts. */
async function heldOutByReviewer(
  examples: readonly Example[],
  severalReviewers: boolean,
  recipe: Recipe,
  control: TrainingControl,
): Promise<Float64Array> {
  const byReviewer = examples.map(({ account, ...example }): Example => {
    const group = severalReviewers && example.reviewer !== undefined ? `by ${example.reviewer}` : account;
    return { ...example, ...(group !== undefined && { account: group }) };
  });
  // Words of one reviewer's accounts alone are to be seen here: what is held out is the reviewer.
  const seeing = severalReviewers ? { ...recipe, leastAccounts: 1 } : recipe;
  const { labels } = await trainTextModel(byReviewer, seeing, control);
  return anyLabel(
    labels.map(({ heldOut }) => heldOut),
    examples.length,
  );
}

function slicesOf(
  examples: readonly Example[],
  probabilities: Float64Array,
  isPositive: Uint8Array,
): ReviewerSlice[] {
  const rows = examples.flatMap(({ reviewer }, row) => (reviewer === undefined ? [] : [row]));
  const positives = rows.filter((row) => isPositive[row] === 1).length;
  // As many are taken to be violations as people said there are: the model does not know how rare they are.
  const sorted = rows.map((row) => probabilities[row] ?? 0).sort((a, b) => b - a);
  const cut = sorted[Math.max(0, positives - 1)] ?? 0.5;
  const held = rows.map(
    (row): HeldAgainst => ({
      reviewer: examples[row]?.reviewer ?? '',
      disagrees: (probabilities[row] ?? 0) >= cut !== (isPositive[row] === 1),
    }),
  );
  return reviewerSlices(held);
}

function doubtedRows(
  probabilities: Float64Array,
  isPositive: Uint8Array,
  doubtable: readonly boolean[],
): Set<number> {
  const middle = medianOf([...probabilities].filter((_, row) => isPositive[row] === 0));
  const rows = doubtable.flatMap((may, row) => (may ? [row] : []));
  const isDoubted = (row: number) =>
    isPositive[row] === 1 ? (probabilities[row] ?? 0) <= middle : (probabilities[row] ?? 0) >= DOUBTED_FROM;
  const found = rows.filter(isDoubted);
  return new Set(found.length > rows.length * MOST_DOUBTED ? [] : found);
}

function medianOf(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
