/** How well two classes are told apart at a threshold. */
export interface ClassQuality {
  readonly precision: number;
  readonly recall: number;
  /** Of class 1. */
  readonly f1: number;
  /** Mean of the F1 of both classes. */
  readonly macroF1: number;
}

/**
 * Quality of decisions: scores at or above the threshold are class 1. A share with nothing to count is 0.
 *
 * @example
 * classQuality([0.9, 0.2, 0.8], [1, 0, 0], 0.5) // => { precision: 0.5, recall: 1, f1: 0.6666666666666666, macroF1: 0.6666666666666666 }
 */
export function classQuality(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  threshold: number,
): ClassQuality {
  let [hits, alarms, misses, rest] = [0, 0, 0, 0];
  for (let at = 0; at < scores.length; at++) {
    const above = (scores[at] ?? 0) >= threshold;
    if (labels[at] === 1) above ? hits++ : misses++;
    else above ? alarms++ : rest++;
  }
  const f1 = ratio(2 * hits, 2 * hits + alarms + misses);
  const other = ratio(2 * rest, 2 * rest + alarms + misses);
  return {
    precision: ratio(hits, hits + alarms),
    recall: ratio(hits, hits + misses),
    f1,
    macroF1: (f1 + other) / 2,
  };
}

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/**
 * Expected calibration error: how far probabilities lie from what came true, over bins of equal width (Guo and others,
 * ICML 2017).
 *
 * @example
 * calibrationError([0.1, 0.1, 0.9, 0.9], [0, 0, 1, 1]).toFixed(2) // => '0.10'
 */
export function calibrationError(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  bins = 10,
): number {
  const counts = new Float64Array(bins);
  const sums = new Float64Array(bins);
  const trues = new Float64Array(bins);
  for (let at = 0; at < probabilities.length; at++) {
    const probability = probabilities[at] ?? 0;
    const bin = Math.min(bins - 1, Math.floor(probability * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
    sums[bin] = (sums[bin] ?? 0) + probability;
    trues[bin] = (trues[bin] ?? 0) + (labels[at] === 1 ? 1 : 0);
  }
  let error = 0;
  for (let bin = 0; bin < bins; bin++) error += Math.abs((sums[bin] ?? 0) - (trues[bin] ?? 0));
  return probabilities.length === 0 ? 0 : error / probabilities.length;
}
