import { areaUnderCurve } from './area-under-curve.ts';
import { type Confusion, confusionAt, type Rates, ratesOf } from './confusion.ts';
import { EvaluationError } from './evaluation-error.ts';

/** A pair with what was said about it and what is true. */
export interface ScoredPair {
  /** In [0, 1]. */
  readonly score: number;
  readonly isMatch: boolean;
  readonly schema?: string;
  readonly group?: string;
  readonly category?: string;
  readonly quality?: string;
}

/** Figures of some of the pairs at the threshold. */
export interface PairFigures extends Confusion, Rates {
  readonly n: number;
  readonly matches: number;
}

export interface PairEvaluation extends PairFigures {
  readonly threshold: number;
  /** Chance that a match scores above a non-match; undefined without both kinds. */
  readonly auc: number | undefined;
  /** Threshold at which F1 would have been greatest on these very pairs: an upper bound, not a result. */
  readonly bestThreshold: number;
  readonly bestF1: number;
  /** Share of the pairs at or above the threshold that have the very highest score: an order that orders nothing. */
  readonly tieBand: number;
  readonly bySchema: Readonly<Record<string, PairFigures>>;
  readonly byGroup: Readonly<Record<string, PairFigures>>;
  readonly byCategory: Readonly<Record<string, PairFigures>>;
  readonly byQuality: Readonly<Record<string, PairFigures>>;
}

/** Name of the group of pairs whose label is empty. */
const NO_LABEL = '(none)';
/** Scores nearer than this are one score to a reader. */
const TIE_WIDTH = 1e-4;

/**
 * Precision, recall, F1, AUC and ties of scored pairs at one threshold, for all and by each of their labels. A pair is
 * predicted a match when its score is at or above the threshold. Rates without a denominator are undefined and not 0.
 *
 * Throws EvaluationError for no pairs, for a score outside [0, 1] and for a threshold outside (0, 1).
 *
 * @example
 * ```ts
 * const pairs = [{ score: 0.9, isMatch: true }, { score: 0.7, isMatch: false }, { score: 0.2, isMatch: false }];
 * evaluatePairs(pairs, 0.5).precision // => 0.5
 * evaluatePairs(pairs, 0.5).auc // => 1
 * evaluatePairs([], 0.5) // => throws EvaluationError
 * ```
 */
export function evaluatePairs(pairs: readonly ScoredPair[], threshold: number): PairEvaluation {
  refuseUnusable(pairs, threshold);
  return {
    threshold,
    ...figuresOf(pairs, threshold),
    auc: areaUnderCurve(pairs),
    ...bestOf(pairs),
    tieBand: tieBandOf(pairs, threshold),
    bySchema: breakDown(pairs, threshold, ({ schema }) => schema),
    byGroup: breakDown(pairs, threshold, ({ group }) => group),
    byCategory: breakDown(pairs, threshold, ({ category }) => category),
    byQuality: breakDown(pairs, threshold, ({ quality }) => quality),
  };
}

function refuseUnusable(pairs: readonly ScoredPair[], threshold: number): void {
  if (pairs.length === 0) throw new EvaluationError('evaluation-empty', 'There is no pair to evaluate.');
  if (!(threshold > 0 && threshold < 1)) {
    throw new EvaluationError('evaluation-threshold', 'A threshold lies between 0 and 1, such as 0.5.');
  }
  const wrong = pairs.findIndex(({ score }) => !(score >= 0 && score <= 1));
  if (wrong >= 0) {
    throw new EvaluationError('evaluation-score', `Pair ${wrong + 1} has a score outside 0 to 1.`);
  }
}

function figuresOf(pairs: readonly ScoredPair[], threshold: number): PairFigures {
  const confusion = confusionAt(pairs, threshold);
  const matches = confusion.truePositives + confusion.falseNegatives;
  return { n: pairs.length, matches, ...confusion, ...ratesOf(confusion) };
}

function bestOf(pairs: readonly ScoredPair[]): { bestThreshold: number; bestF1: number } {
  const sorted = [...pairs].sort((a, b) => b.score - a.score);
  const matches = pairs.filter(({ isMatch }) => isMatch).length;
  let best = { bestThreshold: 1, bestF1: 0 };
  let found = 0;
  for (const [index, { score, isMatch }] of sorted.entries()) {
    if (isMatch) found += 1;
    if (sorted[index + 1]?.score === score) continue;
    const f1 = (2 * found) / (index + 1 + matches);
    if (f1 > best.bestF1) best = { bestThreshold: score, bestF1: f1 };
  }
  return best;
}

function tieBandOf(pairs: readonly ScoredPair[], threshold: number): number {
  const relevant = pairs.filter(({ score }) => score >= threshold);
  const top = relevant.reduce((most, { score }) => Math.max(most, score), 0);
  const tied = relevant.filter(({ score }) => score > top - TIE_WIDTH).length;
  return relevant.length === 0 ? 0 : tied / relevant.length;
}

function breakDown(
  pairs: readonly ScoredPair[],
  threshold: number,
  labelOf: (pair: ScoredPair) => string | undefined,
): Record<string, PairFigures> {
  const groups = new Map<string, ScoredPair[]>();
  for (const pair of pairs) {
    const label = labelOf(pair);
    if (label === undefined) continue;
    const name = label === '' ? NO_LABEL : label;
    const some = groups.get(name);
    if (some) some.push(pair);
    else groups.set(name, [pair]);
  }
  return Object.fromEntries([...groups].map(([label, some]) => [label, figuresOf(some, threshold)]));
}
