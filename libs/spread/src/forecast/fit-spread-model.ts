import { HORIZONS, type Horizon } from '../cascade.ts';
import { type Activity, fitActivity } from '../shape/activity.ts';
import { SpreadError } from '../spread-error.ts';
import { arrivalFeatures, countArrivals, HORIZON_SECONDS } from './arrival-features.ts';
import { fitRidge } from './ridge.ts';
import type { HorizonModel, SpreadModel } from './spread-model.ts';

/** A cascade as it was in the end. */
export interface StoredCascade {
  readonly startedAt: number;
  /** Seconds after the start of each arrival, rising; the first is the start itself, 0. */
  readonly after: ArrayLike<number>;
  /** People whom each arrival could reach; NaN, or left out, where nobody knows. */
  readonly audience?: ArrayLike<number>;
  /** Seconds for which it was followed; without end when left out. */
  readonly seen?: number;
}

/** Ages at which each cascade teaches. */
const AGES = [300, 600, 1_200, 1_800, 3_600, 7_200, 14_400, 28_800, 57_600, 86_400];
const LEAST_CASCADES = 50;
const RIDGE = 5;
const FOLDS = 5;
const BINS = 8;
/** Four of five lie between. */
const TAIL = 0.1;
/** SEISMIC's mean number of followers of those who pass a tweet on; where no audience is known. */
const USUAL_AUDIENCE = { mean: 100, variation: 3 };

/** How a model is named, and what it says it was made from; `activity` where it is known better than from the cascades. */
export interface FitOptions {
  readonly name: string;
  readonly restsOn: string;
  readonly activity?: Activity;
}

interface Row {
  readonly cascade: number;
  readonly features: Float64Array;
  readonly target: number;
}

/**
 * Fits a platform's own model to cascades that it stored: arrivals by a ridge regression in logarithms, the interval by how far
 * the truth lay off in cascades that the regression had not seen (conformal, by what was foreseen).
 *
 * @throws SpreadError below 50 cascades that were passed on
 */
export function fitSpreadModel(
  cascades: readonly StoredCascade[],
  { name, restsOn, activity: given }: FitOptions,
): SpreadModel {
  const usable = cascades.filter(({ after }) => after.length > 1);
  if (usable.length < LEAST_CASCADES)
    throw new SpreadError(
      'spread-training-too-little',
      `${usable.length} cascades were passed on; a model needs ${LEAST_CASCADES}.`,
    );
  const activity = given ?? fitActivity(usable);
  const horizons = HORIZONS.map((horizon) => {
    const rows = usable.flatMap((one, at) => rowsOf(one, at, HORIZON_SECONDS[horizon], activity));
    return [horizon, fitHorizon(rows)] as const;
  });
  return {
    version: 1,
    name,
    restsOn,
    activity,
    audience: audienceOf(usable),
    horizons: Object.fromEntries(horizons) as Record<Horizon, HorizonModel>,
  };
}

function rowsOf(
  { startedAt, after, seen = Number.POSITIVE_INFINITY }: StoredCascade,
  cascade: number,
  ahead: number,
  activity: readonly number[],
): Row[] {
  const times = Float64Array.from({ length: after.length }, (_, at) => after[at] ?? 0);
  return AGES.flatMap((age) => {
    if (age + ahead > seen) return [];
    const until = times.filter((at) => at <= age);
    if (until.length <= 1) return [];
    const further = times.filter((at) => at > age && at <= age + ahead).length;
    const counts = countArrivals(until, age);
    const features = arrivalFeatures(counts, ahead, { nowMs: startedAt + age * 1000, activity });
    return [{ cascade, features, target: Math.log1p(further) }];
  });
}

function fitHorizon(rows: readonly Row[]): HorizonModel {
  const fit = (some: readonly Row[], targets: readonly number[]) =>
    fitRidge(
      some.map(({ features }) => features),
      targets,
      RIDGE,
    );
  const level = (some: readonly Row[]) =>
    fit(
      some,
      some.map(({ target }) => target),
    );
  const misses = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = level(rows.filter(({ cascade }) => cascade % FOLDS !== fold));
    return rows
      .filter(({ cascade }) => cascade % FOLDS === fold)
      .map((row) => {
        const foreseen = Math.max(0, product(weights, row.features));
        return { row, foreseen, miss: row.target - foreseen };
      });
  }).flat();
  // How far it is usually off depends on age and rate as the level does: misses are measured in that unit.
  const doubt = fit(
    misses.map(({ row }) => row),
    misses.map(({ miss }) => Math.abs(miss)),
  );
  const measured = misses
    .map(({ row, foreseen, miss }) => ({ foreseen, miss: miss / doubtOf(doubt, row.features) }))
    .sort((a, b) => a.foreseen - b.foreseen);
  return { weights: Array.from(level(rows), round), doubt: Array.from(doubt, round), ...tailsOf(measured) };
}

/** How far the truth lies off in four of five cases, by what was foreseen. */
function tailsOf(
  misses: readonly { readonly foreseen: number; readonly miss: number }[],
): Pick<HorizonModel, 'at' | 'below' | 'above'> {
  const [at, below, above]: [number[], number[], number[]] = [[], [], []];
  for (let bin = 0; bin < BINS; bin++) {
    const some = misses.slice(
      Math.floor((bin * misses.length) / BINS),
      Math.floor(((bin + 1) * misses.length) / BINS),
    );
    const middle = some[some.length >> 1]?.foreseen;
    if (middle === undefined || round(middle) <= (at.at(-1) ?? -1)) continue;
    const sorted = some.map(({ miss }) => miss).sort((a, b) => a - b);
    const count = sorted.length;
    const low = sorted[Math.max(0, Math.floor(TAIL * (count + 1)) - 1)] ?? 0;
    const high = sorted[Math.min(count, Math.ceil((1 - TAIL) * (count + 1))) - 1] ?? 0;
    at.push(round(middle));
    below.push(round(Math.max(0, -low)));
    above.push(round(Math.max(0, high)));
  }
  return { at, below, above };
}

/** The usual miss at a place; never nothing, and never more than a factor of twenty. */
export function doubtOf(doubt: ArrayLike<number>, features: ArrayLike<number>): number {
  return Math.min(3, Math.max(0.05, product(doubt, features)));
}

function audienceOf(cascades: readonly StoredCascade[]): SpreadModel['audience'] {
  let [count, sum, squares] = [0, 0, 0];
  for (const { after, audience } of cascades) {
    for (let at = 1; at < after.length; at++) {
      const value = audience?.[at] ?? Number.NaN;
      if (!(value >= 0 && value < 1e9)) continue;
      count += 1;
      sum += value;
      squares += value * value;
    }
  }
  if (count < LEAST_CASCADES || sum === 0) return USUAL_AUDIENCE;
  const mean = sum / count;
  return {
    mean: round(mean),
    variation: round(Math.sqrt(Math.max(0, squares / count - mean * mean)) / mean),
  };
}

/** Sum of products, of which forecasts make many. */
export function product(weights: ArrayLike<number>, features: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += (weights[at] ?? 0) * (features[at] ?? 0);
  return sum;
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
