import type { WorldParameters } from '../parameters.ts';
import { Draws } from '../random/draws.ts';
import type { SpreadObject } from '../spread/spread-object.ts';
import { normalQuantile } from './normal-law.ts';

/** What a mediocre classifier says of each object, by number. */
export interface Suspicions {
  readonly probability: Float64Array;
  /** Severity of the category that it takes it for, 1 to 3. */
  readonly severity: Uint8Array;
}

/** Of the score's variance, what copies of one post have in common. */
const IN_COMMON = 0.6;
const CALIBRATION_NOISE = 0.3;
const RIGHT_SEVERITY = 0.65;

/**
 * Two normal laws for the score, as far apart as the wanted AUC asks when a share of both sides lies at the floor and
 * ties there. The probability is Bayes' on these laws and the share of objects that violate, then off by a noise.
 */
export function suspect(
  seed: number,
  parameters: WorldParameters,
  objects: readonly SpreadObject[],
): Suspicions {
  const { auc, violatingAtFloor: missed, ordinaryAtFloor: clear } = parameters;
  const violating = objects.filter(({ plan }) => plan.violating).length;
  const prior = Math.max(1, violating) / objects.length;
  const above = (auc - missed * clear * 0.5 - (1 - missed) * clear) / ((1 - missed) * (1 - clear));
  const distance = Math.SQRT2 * normalQuantile(Math.min(0.995, Math.max(0.55, above)));
  const odds = Math.log((prior * (1 - missed)) / ((1 - prior) * (1 - clear)));
  const floor = (prior * missed) / (prior * missed + (1 - prior) * clear);
  const probability = new Float64Array(objects.length);
  const severity = new Uint8Array(objects.length);
  for (const { number, cascade, plan } of objects) {
    const common = new Draws(seed, 'suspicion', cascade);
    const own = new Draws(seed, 'suspicion-own', number);
    const isAtFloor = common.chance(plan.violating ? missed : clear) && own.chance(0.97);
    const shared = Math.sqrt(IN_COMMON) * common.normal();
    const score = (plan.violating ? distance : 0) + shared + Math.sqrt(1 - IN_COMMON) * own.normal();
    const logit = odds + distance * score - distance ** 2 / 2 + CALIBRATION_NOISE * own.normal();
    probability[number] = isAtFloor ? floor : Math.max(floor, 1 / (1 + Math.exp(-logit)));
    const guess = 1 + common.weighted([0.45, 0.35, 0.2]);
    severity[number] = plan.violating && common.chance(RIGHT_SEVERITY) ? plan.severity : guess;
  }
  return { probability, severity };
}
