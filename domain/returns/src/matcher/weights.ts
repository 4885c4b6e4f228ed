import { COMPARISON_NAMES, levelsOf } from './comparisons.ts';
import type { GateModel } from './gate-model.ts';

/** The most levels that a comparison has. */
export const MAX_LEVELS = 8;

/** Rates as bits, by comparison × MAX_LEVELS + level. */
export interface Weights {
  /** log2(m/u). */
  readonly same: Float64Array;
  /** log2(place/u). */
  readonly place: Float64Array;
}

export function weightsOf(model: GateModel): Weights {
  const same = new Float64Array(COMPARISON_NAMES.length * MAX_LEVELS);
  const place = new Float64Array(COMPARISON_NAMES.length * MAX_LEVELS);
  for (const [at, name] of COMPARISON_NAMES.entries()) {
    for (const [level, key] of levelsOf(name).entries()) {
      const rates = model.comparisons[name][key];
      if (rates === undefined) continue;
      same[at * MAX_LEVELS + level] = Math.log2(rates.m / rates.u);
      place[at * MAX_LEVELS + level] = Math.log2(rates.place / rates.u);
    }
  }
  return { same, place };
}
