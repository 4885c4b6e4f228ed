import { BreakwaterError } from '@breakwater/kernel';
import { AT, COMPARISON_KINDS, COMPARISON_NAMES, type ComparisonName, levelsOf } from './comparisons.ts';
import type { ReturnPrior } from './return-prior.ts';

/** How often a level is seen: of pairs that are the same person, of any two accounts, of two people at one place. */
export interface LevelRates {
  readonly m: number;
  /** Where values have counts, of a value that nobody else has; each account more that has it doubles nothing, it adds. */
  readonly u: number;
  readonly place: number;
}

/** Weights, calibration and thresholds of the gate, as a file that people can read and change. */
export interface GateModel {
  readonly version: string;
  /** On what it was fitted, in words. */
  readonly fittedOn: string;
  /** How likely a sign-up is one given removed account again, before anything is compared. */
  readonly prior: ReturnPrior;
  /** Share of those who come back that change whatever they can: of them contradictions say nothing. */
  readonly careful: number;
  /** Share of what is not the strongest of its group, or of its values, that counts. */
  readonly rest: number;
  /** The same for the group of behaviour: whom somebody follows and what they post hang together less. */
  readonly restOfBehaviour: number;
  /** The most that values of one comparison weigh together, bits. */
  readonly manyBits: number;
  readonly comparisons: Readonly<Record<ComparisonName, Readonly<Record<string, LevelRates>>>>;
  /** Resemblance of filters (Dice) from which a level holds. */
  readonly resemblance: { readonly near: number; readonly similar: number; readonly alike: number };
  /** Up to how many other accounts an identifier is a strong one. */
  readonly strongUpTo: Readonly<Record<'email' | 'phone' | 'payment' | 'device', number>>;
  /** Probability by bits, rising; straight lines between. */
  readonly calibration: readonly (readonly [bits: number, probability: number])[];
  readonly thresholds: {
    readonly likely: number;
    readonly possible: number;
    /** From here on a group speaks for it. */
    readonly groupBits: number;
  };
  /** A value that more removals have makes no candidates; the most candidates of one comparison. */
  readonly caps: { readonly posting: number; readonly candidates: number };
}

/** A model that cannot be used; the pointer says where. */
export class GateModelError extends BreakwaterError {
  override readonly name = 'GateModelError';
  constructor(pointer: string, message: string) {
    super('gate-model-invalid', message, { status: 422, pointer });
  }
}

/**
 * Checks a model: every level is there, rates are shares, what agrees never speaks against (m ≥ place ≥ u) and what
 * differs never for, stronger levels never weigh less than weaker ones, and calibration rises.
 *
 * @throws GateModelError
 * @example
 * checkGateModel({ ...DEFAULT_GATE_MODEL, rest: 2 }) // => throws GateModelError
 */
export function checkGateModel(given: unknown): GateModel {
  const model = shaped(given);
  checkPrior(model.prior);
  share('/careful', model.careful, true);
  share('/rest', model.rest);
  share('/restOfBehaviour', model.restOfBehaviour);
  for (const name of COMPARISON_NAMES) checkComparison(model, name);
  checkCalibration(model.calibration);
  const { likely, possible } = model.thresholds;
  share('/thresholds/likely', likely);
  share('/thresholds/possible', possible);
  if (possible > likely) {
    throw new GateModelError('/thresholds/possible', 'The threshold of possible must not be above likely.');
  }
  return model;
}

/** What an operator wrote has the fields that are read below. */
function shaped(given: unknown): GateModel {
  const model = given as Partial<GateModel> | null;
  if (typeof model !== 'object' || model === null) throw new GateModelError('', 'A model is a JSON object.');
  for (const key of ['prior', 'comparisons', 'resemblance', 'strongUpTo', 'thresholds', 'caps'] as const) {
    if (typeof model[key] !== 'object' || model[key] === null) {
      throw new GateModelError(`/${key}`, `The model has no ${key}.`);
    }
  }
  if (!Array.isArray(model.calibration))
    throw new GateModelError('/calibration', 'The model has no calibration.');
  if (typeof model.version !== 'string') throw new GateModelError('/version', 'The model has no version.');
  return model as GateModel;
}

function checkComparison(model: GateModel, name: ComparisonName): void {
  const against = COMPARISON_KINDS[AT[name]]?.against ?? [];
  let stronger = { over: Number.POSITIVE_INFINITY, same: Number.POSITIVE_INFINITY };
  for (const level of levelsOf(name)) {
    const pointer = `/comparisons/${name}/${level}`;
    const rates = model.comparisons[name]?.[level];
    if (rates === undefined) throw new GateModelError(pointer, `The model has no level ${name}/${level}.`);
    const { m, u, place } = rates;
    for (const [key, rate] of Object.entries({ m, u, place })) share(`${pointer}/${key}`, rate);
    const [same, elsewhere] = [Math.log2(m / u), Math.log2(place / u)];
    if (against.includes(level)) {
      if (same <= 0 && same <= elsewhere) continue;
      throw new GateModelError(pointer, `The rates of ${name}/${level} must keep to m ≤ u and m ≤ place.`);
    }
    if (same < elsewhere || elsewhere < 0) {
      throw new GateModelError(pointer, `The rates of ${name}/${level} must keep to m ≥ place ≥ u.`);
    }
    const weaker = { over: same - elsewhere, same };
    if (weaker.over > stronger.over + 1e-9 || weaker.same > stronger.same + 1e-9) {
      throw new GateModelError(pointer, `${name}/${level} weighs more than a stronger level.`);
    }
    stronger = weaker;
  }
}

function checkPrior({ returning, signUpsPerDay, placeSignUpsPerYear, delays }: ReturnPrior): void {
  share('/prior/returning', returning);
  if (!(signUpsPerDay > 0))
    throw new GateModelError('/prior/signUpsPerDay', 'signUpsPerDay must be above 0.');
  if (!(placeSignUpsPerYear > 0)) {
    throw new GateModelError('/prior/placeSignUpsPerYear', 'placeSignUpsPerYear must be above 0.');
  }
  if (!Array.isArray(delays) || delays.length === 0) {
    throw new GateModelError('/prior/delays', 'The prior needs a delay at least.');
  }
  for (const [at, [days, by]] of delays.entries()) {
    share(`/prior/delays/${at}/1`, by);
    const before = delays[at - 1];
    if (!(days > (before?.[0] ?? 0)) || by <= (before?.[1] ?? 0)) {
      throw new GateModelError(`/prior/delays/${at}`, 'Days and shares of delays must rise from row to row.');
    }
  }
}

function checkCalibration(table: GateModel['calibration']): void {
  if (table.length < 2) throw new GateModelError('/calibration', 'Calibration needs two points at least.');
  for (const [at, [bits, probability]] of table.entries()) {
    share(`/calibration/${at}/1`, probability, true);
    const before = table[at - 1];
    if (before && (bits <= before[0] || probability < before[1])) {
      throw new GateModelError(`/calibration/${at}`, 'Calibration must rise from point to point.');
    }
  }
}

function share(pointer: string, rate: number, orNone = false): void {
  if (typeof rate === 'number' && rate <= 1 && (orNone ? rate >= 0 : rate > 0)) return;
  throw new GateModelError(pointer, `${pointer} must be a share ${orNone ? 'from' : 'above'} 0, at most 1.`);
}
