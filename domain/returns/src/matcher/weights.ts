import { COMPARISON_KINDS, COMPARISON_NAMES, levelsOf } from './comparisons.ts';
import type { GateModel } from './gate-model.ts';

/** The most levels that a comparison has. */
export const MAX_LEVELS = 8;

/** What has been seen of nobody else is not impossible: half a case more (Krichevsky and Trofimov 1981). */
const UNSEEN = 0.5;

/** Rates as bits, by comparison × MAX_LEVELS + level. */
export interface Weights {
  /** log2(m/u). */
  readonly same: Float64Array;
  /** log2(place/u). */
  readonly place: Float64Array;
  /** log2(1/u): how rare a value is that nobody else has; 0 where others who have it are no measure of chance. */
  readonly rarity: Float64Array;
}

export function weightsOf(model: GateModel): Weights {
  const same = new Float64Array(COMPARISON_NAMES.length * MAX_LEVELS);
  const place = new Float64Array(COMPARISON_NAMES.length * MAX_LEVELS);
  const rarity = new Float64Array(COMPARISON_NAMES.length * MAX_LEVELS);
  for (const [at, name] of COMPARISON_NAMES.entries()) {
    for (const [level, key] of levelsOf(name).entries()) {
      const rates = model.comparisons[name][key];
      if (rates === undefined) continue;
      same[at * MAX_LEVELS + level] = Math.log2(rates.m / rates.u);
      place[at * MAX_LEVELS + level] = Math.log2(rates.place / rates.u);
      if (!COMPARISON_KINDS[at]?.naming) rarity[at * MAX_LEVELS + level] = -Math.log2(rates.u);
    }
  }
  return { same, place, rarity };
}

/**
 * Bits that a value loses since others have it: one whenever twice as many do, and never fewer than make it as frequent as
 * it was counted. Forty of 16,000 accounts with a name are one in 400, whatever is believed of names that nobody shares. What
 * names somebody is had by few who signed up already, and who signs up next is not drawn from them: there `rarity` is 0.
 */
export function lessBits(rarity: number, others: number, accounts: number): number {
  if (others < 0) return 0;
  return Math.max(Math.log2(1 + others), rarity - Math.log2(accounts / (others + UNSEEN)), 0);
}
