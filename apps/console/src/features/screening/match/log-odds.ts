import type { NameEvidence } from '@breakwater/contracts/screening';

/**
 * What a score rests on, added up: natural log-odds.
 *
 * @example
 * ```ts
 * sumOf(-1, [{ left: 'a', right: 'a', relation: 'same', contribution: 3 }]) // => 2
 * ```
 */
export function sumOf(bias: number, evidence: readonly Pick<NameEvidence, 'contribution'>[]): number {
  return evidence.reduce((sum, { contribution }) => sum + contribution, bias);
}

/**
 * The probability that natural log-odds stand for.
 *
 * @example
 * ```ts
 * probabilityOf(0) // => 0.5
 * ```
 */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
