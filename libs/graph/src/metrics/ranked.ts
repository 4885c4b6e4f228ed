/** Scored pairs, the highest score first; pairs of one score are judged together. */
export interface Ranked {
  readonly scores: Float64Array;
  readonly truths: Uint8Array;
}

/** Ranks scores with whether each was true, 1 or 0. */
export function rank(scores: Float64Array, truths: Uint8Array): Ranked {
  const order = Int32Array.from(scores, (_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  return {
    scores: Float64Array.from(order, (at) => scores[at] ?? 0),
    truths: Uint8Array.from(order, (at) => truths[at] ?? 0),
  };
}

/**
 * The largest share of all that is true which some threshold finds at a precision of at least `precision`. `belonging` counts
 * what is true, found or not.
 *
 * @example
 * recallAtPrecision(rank(Float64Array.of(9, 5, 1), Uint8Array.of(1, 1, 0)), 0.99, 4) // => 0.5
 */
export function recallAtPrecision(ranked: Ranked, precision: number, belonging: number): number {
  let most = 0;
  forEachThreshold(ranked, (right, wrong) => {
    if (right >= precision * (right + wrong)) most = right;
  });
  return belonging === 0 ? 0 : most / belonging;
}

/**
 * The largest share of all that is true which some threshold finds while at most `rate` of all that is false passes.
 *
 * @example
 * recallAtFalseRate(rank(Float64Array.of(9, 5, 1), Uint8Array.of(1, 0, 1)), 0.01, 2, 100) // => 1
 * recallAtFalseRate(rank(Float64Array.of(9, 5, 1), Uint8Array.of(1, 0, 1)), 0.001, 2, 100) // => 0.5
 */
export function recallAtFalseRate(ranked: Ranked, rate: number, belonging: number, others: number): number {
  let most = 0;
  forEachThreshold(ranked, (right, wrong) => {
    if (wrong <= rate * others) most = right;
  });
  return belonging === 0 ? 0 : most / belonging;
}

function forEachThreshold({ scores, truths }: Ranked, judge: (right: number, wrong: number) => void): void {
  let [right, wrong] = [0, 0];
  truths.forEach((truth, at) => {
    if (truth === 1) right += 1;
    else wrong += 1;
    if (scores[at] !== scores[at + 1]) judge(right, wrong);
  });
}
