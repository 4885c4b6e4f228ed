import { bestThreshold } from '../evaluate/best-threshold.ts';
import type { Example } from './example.ts';

/** Slices with fewer harmless texts say too little about a rate of half a per cent. */
const LEAST_IN_SLICE = 200;
const POSSIBLE_TIMES = 4;

/** Probabilities from which texts count. */
export interface Thresholds {
  readonly possible: number;
  readonly likely: number;
  readonly even: number;
}

/** Shares of harmless texts that may be flagged. */
export interface FalseAlarmBudgets {
  readonly budget: number;
  /** Other shares for some slices: those that were chosen for being hard. */
  readonly bySlice: Readonly<Record<string, number>>;
}

/**
 * The least thresholds that keep false alarms within the budget, in each slice of harmless texts and in all that have the
 * general budget together; `possible` has four times the budget, `even` none. Texts without a slice count where there are
 * no slices.
 */
export function chooseThresholds(
  probabilities: Float64Array,
  labels: Uint8Array,
  examples: readonly Example[],
  { budget, bySlice }: FalseAlarmBudgets,
): Thresholds {
  const slices = slicesOf(labels, examples);
  const unsliced = examples.flatMap((_, row) => (labels[row] === 1 ? [] : [row]));
  const general = [...slices].flatMap(([slice, rows]) => (slice in bySlice ? [] : rows));
  const held = [
    { rows: slices.size > 0 ? general : unsliced, rate: budget },
    ...[...slices].flatMap(([slice, rows]) =>
      rows.length < LEAST_IN_SLICE && !(slice in bySlice) ? [] : [{ rows, rate: bySlice[slice] ?? budget }],
    ),
  ];
  const at = (times: number) =>
    Math.max(...held.map(({ rows, rate }) => aboveRate(probabilities, rows, rate * times)));
  return { possible: at(POSSIBLE_TIMES), likely: at(1), even: bestThreshold(probabilities, labels) };
}

function slicesOf(labels: Uint8Array, examples: readonly Example[]): Map<string, number[]> {
  const slices = new Map<string, number[]>();
  examples.forEach(({ slice }, row) => {
    if (labels[row] === 1 || slice === undefined) return;
    const rows = slices.get(slice) ?? [];
    rows.push(row);
    slices.set(slice, rows);
  });
  return slices;
}

/** Just above the probability that too many of these rows have. */
function aboveRate(probabilities: Float64Array, rows: readonly number[], rate: number): number {
  const allowed = Math.floor(rate * rows.length);
  const sorted = Float64Array.from(rows, (row) => probabilities[row] ?? 0)
    .sort()
    .reverse();
  return Math.min(1, (sorted[allowed] ?? 0) + 1e-9);
}
