import { wilsonInterval } from '@breakwater/kernel';
import type { Interval } from './interval.ts';

/** A share with what it was counted from. */
export interface CountedShare {
  readonly count: number;
  readonly of: number;
  readonly rate: number;
  /** 95 %, Wilson. */
  readonly interval: Interval;
}

/** How a model treats one slice: a language, a script, a kind of text, the decisions of one reviewer. */
export interface SliceFigures {
  readonly falseAlarms: CountedShare;
  readonly recall: CountedShare;
}

/** Slices side by side. */
export interface SliceQuality {
  readonly slices: Readonly<Record<string, SliceFigures>>;
  /**
   * Whether false alarms are as rare in one slice as in the next: `negligible` when no rate is above 0.2 %, `overlap` when
   * all intervals have a point in common, else `differ`. Small slices overlap with anything: read `of` beside it.
   */
  readonly falseAlarms: 'negligible' | 'overlap' | 'differ';
}

const NEGLIGIBLE = 0.002;

/**
 * A share with its interval; 0 of nothing is 0, with an interval that says so.
 *
 * @example
 * countedShare(0, 0) // => { count: 0, of: 0, rate: 0, interval: [0, 1] }
 */
export function countedShare(count: number, of: number): CountedShare {
  return { count, of, rate: of === 0 ? 0 : count / of, interval: wilsonInterval(count, of) };
}

/**
 * False alarms and recall at a threshold in each slice.
 *
 * @param probabilities undefined for a text without a judgement, which is not flagged
 * @param slices of each text; undefined for one that is in none
 * @example
 * sliceQuality([0.9, 0.1], [0, 0], ['en', 'ur'], 0.5).slices.en?.falseAlarms.rate // => 1
 */
export function sliceQuality(
  probabilities: ArrayLike<number | undefined>,
  labels: ArrayLike<number>,
  slices: readonly (string | undefined)[],
  threshold: number,
): SliceQuality {
  const counts = new Map<string, { hits: number; ones: number; alarms: number; zeros: number }>();
  slices.forEach((slice, row) => {
    if (slice === undefined) return;
    const count = counts.get(slice) ?? { hits: 0, ones: 0, alarms: 0, zeros: 0 };
    counts.set(slice, count);
    const flagged = (probabilities[row] ?? Number.NEGATIVE_INFINITY) >= threshold ? 1 : 0;
    if (labels[row] === 1) {
      count.ones += 1;
      count.hits += flagged;
    } else {
      count.zeros += 1;
      count.alarms += flagged;
    }
  });
  const figures = [...counts].map(([slice, { hits, ones, alarms, zeros }]): [string, SliceFigures] => [
    slice,
    { falseAlarms: countedShare(alarms, zeros), recall: countedShare(hits, ones) },
  ]);
  return {
    slices: Object.fromEntries(figures),
    falseAlarms: compareShares(figures.map(([, { falseAlarms }]) => falseAlarms)),
  };
}

function compareShares(shares: readonly CountedShare[]): SliceQuality['falseAlarms'] {
  if (shares.every(({ rate }) => rate <= NEGLIGIBLE)) return 'negligible';
  const low = Math.max(...shares.map(({ interval }) => interval[0]));
  const high = Math.min(...shares.map(({ interval }) => interval[1]));
  return low <= high ? 'overlap' : 'differ';
}
