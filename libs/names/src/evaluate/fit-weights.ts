import { weighPairing } from '../compare/compare-names.ts';
import type { AnalysedName } from '../compare/name-unit.ts';
import { pairUnits } from '../compare/pair-units.ts';
import type { Pairing } from '../compare/pairing.ts';
import type { CompareWeights } from '../compare/weights.ts';

/** A labelled pair, taken apart and paired once. */
export interface PairedCase {
  readonly left: AnalysedName;
  readonly right: AnalysedName;
  readonly pairing: Pairing;
  readonly isMatch: boolean;
}

/** Rules with a price: what they cost is decided and not fitted. */
const FIXED: ReadonlySet<keyof CompareWeights> = new Set(['single', 'swapped', 'legalForm']);
const SHARES: ReadonlySet<keyof CompareWeights> = new Set(['variantShare', 'similarShare', 'initialShare']);
/** Pull towards the weights at the start, so that a class with three examples moves nothing far. */
const PULL = 0.005;
/** A label that is wrong must not cost without limit. */
const LEAST_LIKELIHOOD = 0.02;
const FIRST_STEP = 0.3;
const LAST_STEP = 0.03;
const MAX_ROUNDS = 12;

export function pairCase(left: AnalysedName, right: AnalysedName, isMatch: boolean): PairedCase {
  return { left, right, pairing: pairUnits(left, right), isMatch };
}

/**
 * Weights that give the labelled pairs the greatest likelihood, by steps along one weight at a time from the given ones
 * and with a pull back to them. Deterministic.
 */
export function fitWeights(cases: readonly PairedCase[], start: CompareWeights): CompareWeights {
  let weights = start;
  let best = lossOf(cases, weights, start);
  let step = FIRST_STEP;
  const names = Object.keys(start) as (keyof CompareWeights)[];
  const free = names.filter((name) => !FIXED.has(name) && start[name] !== 0);
  for (let round = 0; round < MAX_ROUNDS && step >= LAST_STEP; round += 1) {
    let hasMoved = false;
    for (const name of free) {
      for (const sign of [1, -1]) {
        const value = weights[name] + sign * step * (Math.abs(start[name]) / 2 + 0.1);
        if (SHARES.has(name) && (value < 0 || value > 1)) continue;
        const trial = { ...weights, [name]: value };
        const loss = lossOf(cases, trial, start);
        if (loss >= best - 1e-5) continue;
        best = loss;
        weights = trial;
        hasMoved = true;
      }
    }
    if (!hasMoved) step /= 2;
  }
  return weights;
}

function lossOf(cases: readonly PairedCase[], weights: CompareWeights, start: CompareWeights): number {
  let loss = 0;
  for (const { left, right, pairing, isMatch } of cases) {
    const { score } = weighPairing(left, right, pairing, weights);
    loss -= Math.log(Math.max(LEAST_LIKELIHOOD, isMatch ? score : 1 - score));
  }
  let pull = 0;
  for (const name of Object.keys(start) as (keyof CompareWeights)[]) {
    pull += ((weights[name] - start[name]) / (Math.abs(start[name]) + FIRST_STEP)) ** 2;
  }
  return loss / cases.length + PULL * pull;
}
