import { classQuality, countedShare, evaluateTexts, groupsOf } from '@breakwater/learn';
import type { LabelledTexts } from './read-labelled.ts';
import type { AtThreshold, TrainingFigures } from './text-result.ts';
import type { TrainedHere } from './train-here.ts';

/** Texts of an account hang together, and so do near-duplicates of those without one. */
export function evaluationGroups({ accounts }: LabelledTexts, twins: Int32Array): Int32Array {
  return groupsOf(accounts.map((account, row) => (account === undefined ? `t${twins[row]}` : `a${account}`)));
}

/** Decisions at one threshold, whatever the measured one is. */
export function decide(
  judged: readonly (number | undefined)[],
  labels: Uint8Array,
  threshold: number,
): AtThreshold {
  const { precision, recall, f1, macroF1 } = classQuality(
    judged.map((one) => one ?? -1),
    labels,
    threshold,
  );
  let [alarms, negatives] = [0, 0];
  labels.forEach((label, row) => {
    if (label === 1) return;
    negatives += 1;
    if ((judged[row] ?? -1) >= threshold) alarms += 1;
  });
  return { threshold, precision, recall, f1, macroF1, falseAlarms: countedShare(alarms, negatives) };
}

/** Texts that the training knows nearly word for word make any model look good: figures without them stand beside. */
export function describeTraining(
  { recipe, heldOut, threshold }: TrainedHere,
  test: {
    readonly twins: Int32Array;
    readonly judged: readonly (number | undefined)[];
    readonly groups: Int32Array;
    readonly labels: Uint8Array;
  },
): TrainingFigures {
  const from = test.twins.length - test.judged.length;
  const known = new Set(test.twins.subarray(0, from));
  const rows = test.judged.map((_, row) => row).filter((row) => !known.has(test.twins[from + row] ?? -1));
  const labels = rows.map((row) => test.labels[row] ?? 0);
  const isMeasurable = new Set(labels).size === 2;
  return {
    texts: from,
    recipe,
    heldOut,
    nearTwins: test.judged.length - rows.length,
    ...(isMeasurable && {
      withoutNearTwins: evaluateTexts(
        rows.map((row) => test.judged[row]),
        labels,
        { threshold, groups: rows.map((row) => test.groups[row] ?? row) },
      ),
    }),
  };
}
