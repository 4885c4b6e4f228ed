import { seededRandom, wilsonInterval } from '@breakwater/kernel';
import { LearnError } from '../learn-error.ts';
import {
  NO_SCORE,
  type OrdinaryFile,
  type PostScores,
  type SampleOptions,
  sampleAccounts,
} from './account-sample.ts';
import { accountThreshold, countAbove } from './account-threshold.ts';
import { type Interval, percentileInterval } from './interval.ts';
import { type CountedShare, countedShare } from './slice-quality.ts';

/** Accounts to find, and accounts to leave alone. */
export interface AccountInput extends Partial<Pick<SampleOptions, 'bundles' | 'seed'>> {
  readonly positives: readonly PostScores[];
  readonly ordinary: readonly OrdinaryFile[];
  /** The score of an account by posts of it; undefined when they say nothing. */
  readonly score: SampleOptions['score'];
  /** After how many posts to look; ascending. */
  readonly counts?: readonly number[];
  /** Share of ordinary accounts that may be flagged, all files together; twice that in each. */
  readonly rate?: number;
}

/** What is found after so many posts. */
export interface AccountFigures {
  /** The least score that keeps false alarms within the rate; null without ordinary accounts of that length. */
  readonly threshold: number | null;
  /** Accounts to find that have so many posts. */
  readonly positives: number;
  readonly recall: number | null;
  /** 95 %: of the threshold's chance and of the accounts', never narrower than Wilson's. */
  readonly interval: Interval | null;
  /** Of all accounts to find; those with fewer posts as they stood at the last count that they reached. */
  readonly recallOfAll: number | null;
  readonly falseAlarms: Readonly<Record<string, CountedShare>>;
  readonly falseAlarmsInAll: CountedShare;
}

export const POST_COUNTS: readonly number[] = [1, 3, 5, 10, 20, 50];
const RATE = 0.005;
const BUNDLES = 2_000;
const SAMPLES = 400;

/**
 * Recall among accounts after their first 1, 3, 5 … posts, where ordinary accounts with as many posts give false alarms
 * at no more than the rate. The threshold is chosen anew at each count, on ordinary accounts alone.
 *
 * @returns figures by count of posts
 * @throws LearnError `rate-invalid`, `evaluation-too-little`
 * @example
 * const score = (posts: readonly (number | undefined)[]) => Math.max(...posts.map((post) => post ?? 0));
 * const ordinary = [{ file: 'news', accounts: [[0.1], [0.4]] }];
 * evaluateAccounts({ positives: [[0.9], [0.3]], ordinary, score, counts: [1] }).get(1)?.recall // => 0.5
 */
export function evaluateAccounts(input: AccountInput): Map<number, AccountFigures> {
  const {
    positives,
    ordinary,
    score,
    counts = POST_COUNTS,
    rate = RATE,
    bundles = BUNDLES,
    seed = 1,
  } = input;
  if (!(rate > 0 && rate < 0.5)) {
    throw new LearnError(
      'rate-invalid',
      `The rate of false alarms is ${rate}; give a share between 0 and 0.5.`,
    );
  }
  if (
    positives.length === 0 ||
    ordinary.every(({ accounts, loose }) => accounts.length + (loose?.length ?? 0) === 0)
  ) {
    throw new LearnError(
      'evaluation-too-little',
      'Measuring accounts needs posts of accounts to find and of ordinary ones.',
    );
  }
  const figures = new Map<number, AccountFigures>();
  for (const posts of counts) {
    const samples = ordinary.map((file, at) =>
      sampleAccounts(file, posts, { score, bundles, seed: seed + at * 1_009 }),
    );
    const threshold = accountThreshold(samples, rate);
    const long = positives.filter(({ length }) => length >= posts);
    const scores = long.map((own) => score(own.slice(0, posts)) ?? NO_SCORE);
    const found = threshold === undefined ? 0 : scores.filter((one) => one >= threshold).length;
    const isKnown = threshold !== undefined && long.length > 0;
    const alarms = samples.map((sample) =>
      countedShare(threshold === undefined ? 0 : countAbove(sample, threshold), sample.length),
    );
    figures.set(posts, {
      threshold: threshold ?? null,
      positives: long.length,
      recall: isKnown ? found / long.length : null,
      interval: isKnown ? recallInterval(scores, found, samples, { rate, seed }) : null,
      recallOfAll: null,
      falseAlarms: Object.fromEntries(
        ordinary.map(({ file }, at) => [file, alarms[at] ?? countedShare(0, 0)]),
      ),
      falseAlarmsInAll: countedShare(
        sumOf(alarms, ({ count }) => count),
        sumOf(alarms, ({ of }) => of),
      ),
    });
  }
  return withAll(figures, positives, score);
}

/** Adds recall of all accounts, short ones included. */
function withAll(
  figures: Map<number, AccountFigures>,
  positives: readonly PostScores[],
  score: SampleOptions['score'],
): Map<number, AccountFigures> {
  const isFound = positives.map(() => false);
  const all = new Map<number, AccountFigures>();
  for (const [posts, one] of figures) {
    const { threshold } = one;
    if (threshold === null) {
      all.set(posts, one);
      continue;
    }
    positives.forEach((own, at) => {
      if (own.length >= posts) isFound[at] = (score(own.slice(0, posts)) ?? NO_SCORE) >= threshold;
    });
    all.set(posts, { ...one, recallOfAll: isFound.filter(Boolean).length / positives.length });
  }
  return all;
}

/** Draws ordinary accounts and accounts to find anew; the threshold is chosen on each draw. */
function recallInterval(
  scores: readonly number[],
  found: number,
  files: readonly Float64Array[],
  { rate, seed }: { readonly rate: number; readonly seed: number },
): Interval {
  const random = seededRandom(seed);
  const recalls: number[] = [];
  for (let turn = 0; turn < SAMPLES; turn++) {
    const threshold =
      accountThreshold(
        files.map((sample) => redraw(sample, random)),
        rate,
      ) ?? 0;
    let hits = 0;
    for (let draw = 0; draw < scores.length; draw++) {
      if ((scores[Math.floor(random() * scores.length)] ?? 0) >= threshold) hits++;
    }
    recalls.push(hits / scores.length);
  }
  const [low, high] = wilsonInterval(found, scores.length);
  const drawn = percentileInterval(recalls) ?? [low, high];
  return [Math.min(low, drawn[0]), Math.max(high, drawn[1])];
}

/** As many scores as there are, drawn with replacement; in order without sorting, since the scores are. */
function redraw(sorted: Float64Array, random: () => number): Float64Array {
  const times = new Int32Array(sorted.length);
  for (let draw = 0; draw < sorted.length; draw++) {
    const at = Math.floor(random() * sorted.length);
    times[at] = (times[at] ?? 0) + 1;
  }
  const drawn = new Float64Array(sorted.length);
  let next = 0;
  sorted.forEach((score, at) => {
    const end = next + (times[at] ?? 0);
    drawn.fill(score, next, end);
    next = end;
  });
  return drawn;
}

const sumOf = <T>(list: readonly T[], read: (one: T) => number) =>
  list.reduce((sum, one) => sum + read(one), 0);
