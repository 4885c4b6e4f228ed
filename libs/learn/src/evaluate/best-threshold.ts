import { f1Of } from './f1.ts';
import { rankRows } from './weighted-quality.ts';

/**
 * The threshold with the best macro-F1: halfway between the two neighbouring probabilities that it parts. Choose it on
 * texts that the model had not seen, and never on those that it is then measured on.
 *
 * @example
 * bestThreshold(Float64Array.of(0.1, 0.2, 0.4, 0.8), Uint8Array.of(0, 0, 1, 1)).toFixed(2) // => '0.30'
 */
export function bestThreshold(probabilities: Float64Array, labels: Uint8Array): number {
  const { order } = rankRows(probabilities, labels);
  const positives = labels.reduce((sum, label) => sum + (label === 1 ? 1 : 0), 0);
  const negatives = labels.length - positives;
  const valueAt = (ones: number, zeros: number) =>
    f1Of({ hits: ones, alarms: zeros, positives, negatives }).macroF1;
  let [hits, alarms, best, threshold] = [0, 0, valueAt(0, 0), 1 + Number.EPSILON];
  for (let at = 0; at < order.length; at++) {
    const probability = probabilities[order[at] ?? 0] ?? 0;
    if (labels[order[at] ?? 0] === 1) hits++;
    else alarms++;
    const next = at + 1 < order.length ? (probabilities[order[at + 1] ?? 0] ?? 0) : 0;
    if (next === probability && at + 1 < order.length) continue;
    const value = valueAt(hits, alarms);
    if (value <= best) continue;
    best = value;
    threshold = (probability + next) / 2;
  }
  return threshold;
}
