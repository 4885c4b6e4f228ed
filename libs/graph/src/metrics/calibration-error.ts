/** Predictions of one band beside what came true. */
export interface ReliabilityBin {
  /** Mean of what was predicted. */
  readonly predicted: number;
  /** Share that was true. */
  readonly observed: number;
  readonly count: number;
}

export interface Reliability {
  /** Expected calibration error: mean distance of predicted and observed, weighed by the bins. */
  readonly ece: number;
  readonly bins: readonly ReliabilityBin[];
}

const BINS = 10;
const FEWEST = 30;

/**
 * How far predicted chances can be believed (Naeini, Cooper and Hauskrecht 2015): ten bands of equal width, of which
 * one with fewer than 30 predictions is counted with the next.
 *
 * @example
 * reliability(new Float64Array(100).fill(0.25), new Uint8Array(100).fill(1, 0, 25)).ece // => 0
 */
export function reliability(predicted: Float64Array, truths: Uint8Array): Reliability {
  const sums = Array.from({ length: BINS }, () => ({ predicted: 0, observed: 0, count: 0 }));
  predicted.forEach((chance, at) => {
    const bin = sums[Math.min(BINS - 1, Math.floor(chance * BINS))];
    if (!bin) return;
    bin.predicted += chance;
    bin.observed += truths[at] ?? 0;
    bin.count += 1;
  });
  const filled: typeof sums = [];
  for (const bin of sums) {
    const last = filled.at(-1);
    if (last && last.count < FEWEST) {
      last.predicted += bin.predicted;
      last.observed += bin.observed;
      last.count += bin.count;
    } else if (bin.count > 0) filled.push({ ...bin });
  }
  const total = predicted.length;
  const error = filled.reduce((sum, { predicted: p, observed }) => sum + Math.abs(p - observed), 0);
  const bins = filled.map(({ predicted: p, observed, count }) => ({
    predicted: p / count,
    observed: observed / count,
    count,
  }));
  return { ece: total === 0 ? 0 : error / total, bins };
}
