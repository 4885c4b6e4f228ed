import { gammaQuantile } from '@breakwater/kernel';
import type { AuditStratum } from '../store/random-audit.ts';

/** How many violations nothing flagged: an estimate, and an interval that holds the number at least 95 times of 100. */
export interface Missed {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

const TAIL = 0.025;

/**
 * Violations among all that was seen, from those among what was drawn: each weighs as many as it stands for, by the rate
 * with which it was drawn and the share of the drawn that was judged. What was seen while nothing was judged is taken to be
 * like the rest. Undefined where nothing was judged at all.
 *
 * The interval is the gamma interval for weighted sums of Poisson counts: it holds at least as often as it says, however
 * few there are. M. P. Fay and E. J. Feuer, Confidence intervals for directly standardized rates: a method based on the
 * gamma distribution, Statistics in Medicine 16 (1997) 791–801.
 *
 * @example
 * ```ts
 * const week = { rate: 0.01, seen: 30_000, drawn: 300, judged: 300 };
 * estimateMissed([{ ...week, violations: 3 }]) // => { estimate: 300, low: 62, high: 877 }
 * estimateMissed([{ ...week, violations: 0 }]) // => { estimate: 0, low: 0, high: 369 }
 * estimateMissed([{ ...week, judged: 0, violations: 0 }]) // => undefined
 * ```
 */
export function estimateMissed(strata: readonly AuditStratum[]): Missed | undefined {
  const judged = strata.filter((stratum) => stratum.judged > 0);
  if (judged.length === 0) return undefined;
  const seen = sum(strata.map((stratum) => stratum.seen));
  const covered = sum(judged.map((stratum) => stratum.seen));
  const scale = covered > 0 ? seen / covered : 1;
  const weighted = judged.map(({ rate, drawn, judged: n, violations }) => ({
    weight: (scale * drawn) / (rate * n),
    violations,
  }));
  const total = sum(weighted.map(({ weight, violations }) => weight * violations));
  const variance = sum(weighted.map(({ weight, violations }) => weight * weight * violations));
  const heaviest = Math.max(...weighted.map(({ weight }) => weight));
  const found = sum(weighted.map(({ violations }) => violations));
  const low = total === 0 ? 0 : quantile(total, variance, TAIL);
  const high = quantile(total + heaviest, variance + heaviest * heaviest, 1 - TAIL);
  // No fewer than were found, no more than there were.
  const among = (value: number) => Math.max(found, Math.min(value, Math.max(seen, found)));
  return { estimate: among(Math.round(total)), low: among(Math.round(low)), high: among(Math.ceil(high)) };
}

/** Of a gamma distribution with this mean and variance. */
function quantile(mean: number, variance: number, probability: number): number {
  return (variance / mean) * gammaQuantile((mean * mean) / variance, probability);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
