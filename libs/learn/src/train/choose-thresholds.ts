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

/**
 * The least thresholds that keep false alarms within the budget, among all harmless texts and in each slice of them;
 * `possible` has four times the budget, `even` none.
 */
export function chooseThresholds(
  probabilities: Float64Array,
  labels: Uint8Array,
  examples: readonly Example[],
  budget: number,
): Thresholds {
  const slices = new Map<string, number[]>();
  const all: number[] = [];
  examples.forEach(({ slice }, row) => {
    if (labels[row] === 1) return;
    all.push(row);
    if (slice === undefined) return;
    const rows = slices.get(slice) ?? [];
    rows.push(row);
    slices.set(slice, rows);
  });
  const held = [all, ...[...slices.values()].filter(({ length }) => length >= LEAST_IN_SLICE)];
  const at = (rate: number) => Math.max(...held.map((rows) => aboveRate(probabilities, rows, rate)));
  return {
    possible: at(budget * POSSIBLE_TIMES),
    likely: at(budget),
    even: bestThreshold(probabilities, labels),
  };
}

/** Just above the probability that too many of these rows have. */
function aboveRate(probabilities: Float64Array, rows: readonly number[], rate: number): number {
  const allowed = Math.floor(rate * rows.length);
  const sorted = Float64Array.from(rows, (row) => probabilities[row] ?? 0)
    .sort()
    .reverse();
  const first = sorted[allowed] ?? 0;
  return Math.min(1, first + 1e-9);
}
