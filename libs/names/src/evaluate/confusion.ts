/** Counts of what was predicted against what is true. */
export interface Confusion {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

/** Undefined where nothing could be divided by: no match predicted, no match there. */
export interface Rates {
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly f1: number | undefined;
}

/** Counts at a threshold: at or above it a match is predicted. */
export function confusionAt(
  pairs: readonly { readonly score: number; readonly isMatch: boolean }[],
  threshold: number,
): Confusion {
  const counts = { truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0 };
  for (const { score, isMatch } of pairs) {
    if (score >= threshold) counts[isMatch ? 'truePositives' : 'falsePositives'] += 1;
    else counts[isMatch ? 'falseNegatives' : 'trueNegatives'] += 1;
  }
  return counts;
}

/**
 * @example
 * ```ts
 * ratesOf({ truePositives: 3, falsePositives: 1, falseNegatives: 3, trueNegatives: 0 }) // => { precision: 0.75, recall: 0.5, f1: 0.6 }
 * ```
 */
export function ratesOf({ truePositives, falsePositives, falseNegatives }: Confusion): Rates {
  const share = (part: number, whole: number) => (whole === 0 ? undefined : part / whole);
  return {
    precision: share(truePositives, truePositives + falsePositives),
    recall: share(truePositives, truePositives + falseNegatives),
    f1: share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
  };
}
