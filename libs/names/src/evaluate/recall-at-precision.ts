import { type Confusion, confusionAt, type Rates, ratesOf } from './confusion.ts';
import { EvaluationError } from './evaluation-error.ts';

/** A pair, the fold that it is held out in, and its score by the weights of each fold. */
export interface FoldedPair {
  readonly isMatch: boolean;
  readonly fold: number;
  /** In [0, 1]; at place f by weights that saw no pair of fold f. */
  readonly byFold: readonly number[];
}

/** What is found at a precision, each pair judged by a threshold that was chosen without it. */
export interface RecallAtPrecision extends Confusion, Rates {
  readonly n: number;
  /** What was asked for; `precision` is what was achieved. */
  readonly leastPrecision: number;
  /** The threshold of each fold, chosen on the others. */
  readonly thresholds: readonly number[];
}

/**
 * Recall at a precision that is not measured where it was chosen: for each fold, the threshold is the one with the
 * greatest recall among those that reach the precision on the pairs of the other folds, and the pairs of the fold are
 * judged by it. Where no threshold reaches it, nothing is taken for a match.
 *
 * Throws EvaluationError for a precision outside (0, 1].
 *
 * @example
 * ```ts
 * const pair = (isMatch: boolean, fold: number, score: number) => ({ isMatch, fold, byFold: [score, score] });
 * const pairs = [pair(true, 0, 0.9), pair(false, 0, 0.2), pair(true, 1, 0.8), pair(false, 1, 0.3)];
 * recallAtPrecision(pairs, 0.9).recall // => 1
 * recallAtPrecision(pairs, 0.9).thresholds // => [0.55, 0.55]
 * recallAtPrecision(pairs, 2) // => throws EvaluationError
 * ```
 */
export function recallAtPrecision(pairs: readonly FoldedPair[], leastPrecision: number): RecallAtPrecision {
  if (!(leastPrecision > 0 && leastPrecision <= 1))
    throw new EvaluationError('evaluation-precision', 'A precision lies above 0 and up to 1, such as 0.9.');
  const folds = Math.max(0, ...pairs.map(({ byFold }) => byFold.length));
  const thresholds = Array.from({ length: folds }, (_, fold) =>
    thresholdOn(
      pairs.filter((pair) => pair.fold !== fold).map((pair) => scoredBy(pair, fold)),
      leastPrecision,
    ),
  );
  // Each pair against the threshold of its own fold, as one set.
  const judged = pairs.map((pair) => {
    const { score, isMatch } = scoredBy(pair, pair.fold);
    return { score: score >= (thresholds[pair.fold] ?? NEVER) ? 1 : 0, isMatch };
  });
  const confusion = confusionAt(judged, 1);
  return { n: pairs.length, leastPrecision, thresholds, ...confusion, ...ratesOf(confusion) };
}

/** Above every score. */
const NEVER = 2;

function scoredBy({ isMatch, byFold }: FoldedPair, fold: number): Scored {
  return { isMatch, score: byFold[fold] ?? 0 };
}

interface Scored {
  readonly score: number;
  readonly isMatch: boolean;
}

/** Halfway between the last score that is taken and the first that is not. */
function thresholdOn(pairs: readonly Scored[], leastPrecision: number): number {
  const sorted = [...pairs].sort((a, b) => b.score - a.score);
  let threshold = NEVER;
  let [found, most] = [0, 0];
  for (const [index, { score, isMatch }] of sorted.entries()) {
    if (isMatch) found += 1;
    const next = sorted[index + 1]?.score ?? 0;
    if (next === score || found <= most || found / (index + 1) < leastPrecision) continue;
    most = found;
    threshold = (score + next) / 2;
  }
  return threshold;
}
