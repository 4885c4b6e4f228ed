/** A score becomes a probability: `1 / (1 + exp(-(slope * score + shift)))`. */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

const STEPS = 100;
const RIDGE = 1e-10;

/**
 * Fits a sigmoid to scores that a model gave to texts it had not seen (Platt 1999, with Newton's method and the damped
 * targets of Lin, Lin and Weng, Machine Learning 68, 2007).
 *
 * @example
 * const { slope } = fitPlatt([-2, -1, 1, 2], [0, 0, 1, 1]);
 * slope > 0 // => true
 */
export function fitPlatt(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  costs?: ArrayLike<number>,
): Calibration {
  const { high, low, shift: start } = targetsOf(labels, costs);
  let [slope, shift] = [0, start];
  let loss = lossOf(scores, labels, costs, { slope, shift, high, low });
  for (let step = 0; step < STEPS; step++) {
    const { h11, h22, h21, g1, g2 } = derivativesOf(scores, labels, costs, { slope, shift, high, low });
    if (Math.abs(g1) < 1e-5 && Math.abs(g2) < 1e-5) break;
    const determinant = h11 * h22 - h21 * h21;
    const bySlope = -(h22 * g1 - h21 * g2) / determinant;
    const byShift = -(-h21 * g1 + h11 * g2) / determinant;
    let size = 1;
    for (; size >= 1e-10; size /= 2) {
      const next = { slope: slope + size * bySlope, shift: shift + size * byShift, high, low };
      const nextLoss = lossOf(scores, labels, costs, next);
      if (nextLoss >= loss + 1e-4 * size * (g1 * bySlope + g2 * byShift)) continue;
      ({ slope, shift } = next);
      loss = nextLoss;
      break;
    }
    if (size < 1e-10) break;
  }
  return { slope, shift };
}

interface Fit extends Calibration {
  /** What class 1 and class 0 are held to, damped so that few cases do not make certain. */
  readonly high: number;
  readonly low: number;
}

function targetsOf(
  labels: ArrayLike<number>,
  costs: ArrayLike<number> | undefined,
): { high: number; low: number; shift: number } {
  let [positives, negatives] = [0, 0];
  for (let at = 0; at < labels.length; at++) {
    if (labels[at] === 1) positives += costs?.[at] ?? 1;
    else negatives += costs?.[at] ?? 1;
  }
  return {
    high: (positives + 1) / (positives + 2),
    low: 1 / (negatives + 2),
    shift: Math.log((positives + 1) / (negatives + 1)),
  };
}

function derivativesOf(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  costs: ArrayLike<number> | undefined,
  { slope, shift, high, low }: Fit,
) {
  let [h11, h22, h21, g1, g2] = [RIDGE, RIDGE, 0, 0, 0];
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    const cost = costs?.[at] ?? 1;
    const p = sigmoid(slope * score + shift);
    const spread = cost * p * (1 - p);
    const error = cost * (p - (labels[at] === 1 ? high : low));
    h11 += score * score * spread;
    h22 += spread;
    h21 += score * spread;
    g1 += score * error;
    g2 += error;
  }
  return { h11, h22, h21, g1, g2 };
}

/**
 * The probability that a calibrated score stands for.
 *
 * @example
 * probabilityOf(0, { slope: 1, shift: 0 }) // => 0.5
 */
export function probabilityOf(score: number, calibration: Calibration): number {
  return sigmoid(logOddsOf(score, calibration));
}

/** The log-odds that a score stands for. */
export function logOddsOf(score: number, { slope, shift }: Calibration): number {
  return slope * score + shift;
}

export function sigmoid(logit: number): number {
  return logit >= 0 ? 1 / (1 + Math.exp(-logit)) : Math.exp(logit) / (1 + Math.exp(logit));
}

function lossOf(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  costs: ArrayLike<number> | undefined,
  { slope, shift, high, low }: Fit,
): number {
  let loss = 0;
  for (let at = 0; at < scores.length; at++) {
    const logit = slope * (scores[at] ?? 0) + shift;
    const target = labels[at] === 1 ? high : low;
    loss +=
      (costs?.[at] ?? 1) * (Math.max(0, logit) - logit * target + Math.log1p(Math.exp(-Math.abs(logit))));
  }
  return loss;
}
