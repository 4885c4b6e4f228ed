import type { SliceDifference } from '@breakwater/contracts/models';
import type { HarmlessText } from '../ports.ts';
import { ALL } from './false-alarms.ts';

/** Fewer texts on which two versions differ say nothing. */
const CHANCE = 0.05;
const LEAST_POSITIVES = 20;

/** What two versions say of the same texts. */
export interface BothSay {
  readonly before: readonly boolean[];
  readonly after: readonly boolean[];
}

/**
 * How likely it is that of `changed` texts at least `worse` are worse when a version is neither better nor worse than the
 * other: the exact sign test behind McNemar's.
 *
 * @example
 * signTest(5, 5) // => 0.03125
 * signTest(0, 0) // => 1
 */
export function signTest(worse: number, changed: number): number {
  let sum = 0;
  let term = 0.5 ** changed;
  for (let k = 0; k <= changed; k++) {
    if (k >= worse) sum += term;
    term = (term * (changed - k)) / (k + 1);
  }
  return Math.min(1, sum);
}

/** False alarms of both versions on harmless texts, kind by kind. */
export function compareAlarms(
  harmless: readonly HarmlessText[],
  { before, after }: BothSay,
): SliceDifference[] {
  const kinds = [ALL, ...new Set(harmless.map(({ of }) => of))].sort();
  return kinds.map((slice) => {
    const rows = harmless.flatMap(({ of }, row) => (slice === ALL || of === slice ? [row] : []));
    return differenceOf(slice, 'false-alarms', rows, { before, after });
  });
}

/** Recall of both versions on texts with a label that the version before was not trained with. */
export function compareRecall(slice: string, rows: readonly number[], both: BothSay): SliceDifference[] {
  return rows.length < LEAST_POSITIVES ? [] : [differenceOf(slice, 'recall', rows, both)];
}

function differenceOf(
  slice: string,
  measure: SliceDifference['measure'],
  rows: readonly number[],
  { before, after }: BothSay,
): SliceDifference {
  const share = (flags: readonly boolean[]) => rows.filter((row) => flags[row] === true).length / rows.length;
  const risen = rows.filter((row) => after[row] === true && before[row] !== true).length;
  const fallen = rows.filter((row) => after[row] !== true && before[row] === true).length;
  const worse = measure === 'recall' ? fallen : risen;
  const better = measure === 'recall' ? risen : fallen;
  return {
    slice,
    measure,
    before: share(before),
    after: share(after),
    difference: share(after) - share(before),
    regression: worse > better && signTest(worse, worse + better) < CHANCE,
  };
}
