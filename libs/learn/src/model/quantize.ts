/** Weights in steps from -127 to 127: `sign * (level / 127) ** 2 * largest`. */
export interface QuantizedWeights {
  readonly largest: number;
  readonly levels: Int8Array;
}

const MOST_LEVEL = 127;

/** Brings weights into 255 steps that are finer near 0, where most weights are. */
export function quantize(weights: Float64Array): QuantizedWeights {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  largest = Math.fround(largest);
  const levels = new Int8Array(weights.length);
  if (largest === 0) return { largest, levels };
  weights.forEach((weight, bucket) => {
    levels[bucket] =
      Math.sign(weight) * Math.round(MOST_LEVEL * Math.sqrt(Math.min(1, Math.abs(weight) / largest)));
  });
  return { largest, levels };
}

/** What each level stands for, by `level + 128`. */
export function levelTable(largest: number): Float64Array {
  return Float64Array.from({ length: 256 }, (_, at) => {
    const level = at - 128;
    return Math.sign(level) * (level / MOST_LEVEL) ** 2 * largest;
  });
}
