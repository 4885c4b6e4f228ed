import type { Horizon } from '../cascade.ts';
import { HORIZONS } from '../cascade.ts';
import type { Activity } from '../shape/activity.ts';
import { SpreadError } from '../spread-error.ts';
import { ARRIVAL_FEATURES } from './arrival-features.ts';

/** How many further arrivals a horizon brings: in ln(1 + arrivals), with how far the truth lay off in four of five cases. */
export interface HorizonModel {
  readonly weights: readonly number[];
  /** The usual miss, by the same features: the unit of `below` and `above`. */
  readonly doubt: readonly number[];
  /** What was foreseen, rising; the misses hold at these and in straight lines between. */
  readonly at: readonly number[];
  /** Below and above what was foreseen. */
  readonly below: readonly number[];
  readonly above: readonly number[];
}

/** What a forecast is made from. Plain JSON: a platform may keep its own. */
export interface SpreadModel {
  readonly version: 1;
  readonly name: string;
  /** What it was made from, in a sentence. */
  readonly restsOn: string;
  readonly activity: Activity;
  /** Audience of those who pass things on: mean, and standard deviation over mean. */
  readonly audience: { readonly mean: number; readonly variation: number };
  readonly horizons: Readonly<Record<Horizon, HorizonModel>>;
}

const HOURS = 24;
const MOST_KNOTS = 64;

/**
 * A model from what somebody sent or stored.
 *
 * @throws SpreadError naming the part that is wrong
 * @example
 * parseSpreadModel({ version: 2 }) // => throws SpreadError
 */
export function parseSpreadModel(value: unknown): SpreadModel {
  const model = asObject(value, 'a model');
  if (model.version !== 1) throw invalid('version must be 1');
  const audience = asObject(model.audience, 'audience');
  const horizons = asObject(model.horizons, 'horizons');
  const { name, restsOn } = model;
  if (typeof name !== 'string' || name === '' || name.length > 200) throw invalid('name must be a text');
  if (typeof restsOn !== 'string') throw invalid('restsOn must be a text');
  const activity = asNumbers(model.activity, 'activity', HOURS);
  if (activity.some((one) => one <= 0)) throw invalid('activity must be above 0 in each hour');
  const mean = asNumber(audience.mean, 'audience.mean');
  const variation = asNumber(audience.variation, 'audience.variation');
  if (mean <= 0 || variation < 0)
    throw invalid('audience.mean must be above 0, and audience.variation not below');
  const read = Object.fromEntries(HORIZONS.map((one) => [one, asHorizon(horizons[one], one)]));
  return {
    version: 1,
    name,
    restsOn,
    activity,
    audience: { mean, variation },
    horizons: read as Record<Horizon, HorizonModel>,
  };
}

function asHorizon(value: unknown, horizon: string): HorizonModel {
  const part = asObject(value, `horizons.${horizon}`);
  const where = (name: string) => `horizons.${horizon}.${name}`;
  const weights = asNumbers(part.weights, where('weights'), ARRIVAL_FEATURES);
  const doubt = asNumbers(part.doubt, where('doubt'), ARRIVAL_FEATURES);
  const at = asNumbers(part.at, where('at'));
  if (at.some((one, index) => index > 0 && one <= (at[index - 1] ?? one)))
    throw invalid(`${where('at')} must rise`);
  const below = asNumbers(part.below, where('below'), at.length);
  const above = asNumbers(part.above, where('above'), at.length);
  if ([...below, ...above].some((one) => one < 0))
    throw invalid(`${where('below and above')} must not be negative`);
  return { weights, doubt, at, below, above };
}

function asObject(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(`${what} must be an object`);
  return value as Readonly<Record<string, unknown>>;
}

function asNumber(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalid(`${what} must be a number`);
  return value;
}

function asNumbers(value: unknown, what: string, length?: number): readonly number[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_KNOTS)
    throw invalid(`${what} must be 1 to ${MOST_KNOTS} numbers`);
  if (length !== undefined && value.length !== length) throw invalid(`${what} must be ${length} numbers`);
  return value.map((one, at) => asNumber(one, `${what}[${at}]`));
}

function invalid(what: string): SpreadError {
  return new SpreadError('spread-model-invalid', `The model of spread cannot be read: ${what}.`);
}
