import { f1Of, shareOf } from './f1.ts';

/** Figures of one set of judged texts. */
export interface TextQuality {
  /** Area under the curve; ties count half. */
  readonly auc: number;
  /** Of class 1, as precision and recall. */
  readonly f1: number;
  /** Mean of the F1 of both classes. */
  readonly macroF1: number;
  readonly precision: number;
  readonly recall: number;
  /** Expected calibration error over ten bins; texts without a judgement are not in it. */
  readonly ece: number;
  /** Recall at the least threshold that keeps this share of false alarms. */
  readonly recallAtFpr: Readonly<Record<FprKey, number>>;
}

export type FprKey = '0.005' | '0.001';

const RATES: readonly (readonly [FprKey, number])[] = [
  ['0.005', 0.005],
  ['0.001', 0.001],
];
const BINS = 10;
/** Rounding must not cost an allowed false alarm. */
const SLACK = 1e-9;

/** Rows in order of probability, highest first, so that every sample of them is measured in one pass. */
export interface RankedRows {
  readonly order: Int32Array;
  /** By row; below 0 for a text that the model did not judge. */
  readonly probabilities: Float64Array;
  readonly labels: Uint8Array;
}

/** Sorts rows once. @param probabilities below 0 for no judgement */
export function rankRows(probabilities: Float64Array, labels: Uint8Array): RankedRows {
  const order = Int32Array.from(probabilities, (_, row) => row);
  order.sort((one, other) => (probabilities[other] ?? 0) - (probabilities[one] ?? 0));
  return { order, probabilities, labels };
}

/**
 * Measures rows that count as often as `times` says. Undefined when only one class is left.
 *
 * @param threshold probability from which a text counts as class 1
 */
export function weightedQuality(
  { order, probabilities, labels }: RankedRows,
  times: ArrayLike<number>,
  threshold: number,
): TextQuality | undefined {
  const { positives, negatives } = countClasses(labels, times);
  if (positives === 0 || negatives === 0) return undefined;
  const bins = new CalibrationBins();
  const recallAtFpr = { '0.005': 0, '0.001': 0 };
  let [found, alarms, pairs, hits, wrong] = [0, 0, 0, 0, 0];
  for (let from = 0; from < order.length; ) {
    const { probability, tiedOnes, tiedZeros, next } = readTie({ order, probabilities, labels }, times, from);
    from = next;
    // Each of class 1 here is above all of class 0 that come later, and level with those here.
    pairs += tiedOnes * (negatives - alarms - tiedZeros / 2);
    found += tiedOnes;
    alarms += tiedZeros;
    if (probability >= threshold) [hits, wrong] = [found, alarms];
    if (probability < 0) continue;
    bins.add(probability, tiedOnes, tiedZeros);
    for (const [key, rate] of RATES) {
      if (alarms <= rate * negatives + SLACK) recallAtFpr[key] = found / positives;
    }
  }
  return {
    auc: pairs / (positives * negatives),
    ...f1Of({ hits, alarms: wrong, positives, negatives }),
    precision: shareOf(hits, hits + wrong),
    recall: hits / positives,
    ece: bins.error(),
    recallAtFpr,
  };
}

function countClasses(labels: Uint8Array, times: ArrayLike<number>) {
  let [positives, negatives] = [0, 0];
  for (let row = 0; row < labels.length; row++) {
    if (labels[row] === 1) positives += times[row] ?? 0;
    else negatives += times[row] ?? 0;
  }
  return { positives, negatives };
}

/** Rows of the same probability, from a place in the order on. */
function readTie({ order, probabilities, labels }: RankedRows, times: ArrayLike<number>, from: number) {
  const probability = probabilities[order[from] ?? 0] ?? 0;
  let [tiedOnes, tiedZeros, next] = [0, 0, from];
  for (; next < order.length; next++) {
    const row = order[next] ?? 0;
    if (probabilities[row] !== probability) break;
    if (labels[row] === 1) tiedOnes += times[row] ?? 0;
    else tiedZeros += times[row] ?? 0;
  }
  return { probability, tiedOnes, tiedZeros, next };
}

/** Bins of equal width, as in `calibrationError`. */
class CalibrationBins {
  private readonly expected = new Float64Array(BINS);
  private readonly happened = new Float64Array(BINS);
  private count = 0;

  add(probability: number, ones: number, zeros: number): void {
    const bin = Math.min(BINS - 1, Math.floor(probability * BINS));
    this.expected[bin] = (this.expected[bin] ?? 0) + probability * (ones + zeros);
    this.happened[bin] = (this.happened[bin] ?? 0) + ones;
    this.count += ones + zeros;
  }

  error(): number {
    const gaps = this.expected.map((sum, bin) => Math.abs(sum - (this.happened[bin] ?? 0)));
    return shareOf(
      gaps.reduce((sum, gap) => sum + gap, 0),
      this.count,
    );
  }
}
