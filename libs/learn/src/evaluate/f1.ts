/**
 * F1 of class 1, and the mean of that of both classes. A share with nothing to count is 0.
 *
 * @example
 * f1Of({ hits: 1, alarms: 1, positives: 1, negatives: 2 }) // => { f1: 0.6666666666666666, macroF1: 0.6666666666666666 }
 */
export function f1Of(counts: {
  /** Rows of class 1 that were flagged, and rows of class 0 that were. */
  readonly hits: number;
  readonly alarms: number;
  readonly positives: number;
  readonly negatives: number;
}): { f1: number; macroF1: number } {
  const { hits, alarms, positives, negatives } = counts;
  const rest = negatives - alarms;
  const f1 = shareOf(2 * hits, hits + alarms + positives);
  const other = shareOf(2 * rest, rest + (positives - hits) + negatives);
  return { f1, macroF1: (f1 + other) / 2 };
}

/** A part of a whole; 0 of nothing. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
