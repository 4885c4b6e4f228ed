import { type Cascade, type Expected, type Forecast, HORIZONS, type Horizon } from '../cascade.ts';
import { seismic } from '../seismic/seismic.ts';
import { arrivalFeatures, countArrivals, HORIZON_SECONDS, setAhead } from './arrival-features.ts';
import { DEFAULT_SPREAD_MODEL } from './default-model.ts';
import { doubtOf, product } from './fit-spread-model.ts';
import { MOST_ARRIVALS, MOST_PEOPLE, peopleOf } from './people.ts';
import type { HorizonModel, SpreadModel } from './spread-model.ts';

/** With fewer arrivals after the start, what comes is anybody's guess. */
export const LEAST_ARRIVALS = 3;
const TOO_FEW = 'fewer than three have passed it on';
const TIMES_UNREADABLE = 'its times cannot be read';
/** A mean of few audiences is drawn to the model's, as if so many more had been seen. */
const AUDIENCE_WEIGHT = 2;
/** Standard normal quantile of .9. */
const Z_90 = 1.2815515655446004;

/**
 * What a cascade will still reach within 1 h, 6 h and 24 h. Further arrivals are foreseen from times alone, and each brings
 * the mean audience of those before it, so that a larger audience never gives a smaller forecast. Never throws: what cannot
 * be read is counted as nobody, and too little data is `known: false` with a reason.
 *
 * @example
 * forecast({ startedAt: 0, now: 600_000, after: [0], audience: [50] }) // => { known: false, reason: 'fewer than three have passed it on' }
 * const some = forecast({ startedAt: 0, now: 600_000, after: [0, 60, 200, 400, 590], audience: [9, 9, 9, 9, 9] });
 * some.known && some.arrivals['1h'].low <= some.arrivals['24h'].high // => true
 */
export function forecast(cascade: Cascade, model: SpreadModel = DEFAULT_SPREAD_MODEL): Forecast {
  const { startedAt, now, after, audience, arrivals } = cascade;
  const age = (now - startedAt) / 1000;
  if (!(Number.isFinite(age) && age > 0)) return { known: false, reason: TIMES_UNREADABLE };
  const claimed = arrivals !== undefined && arrivals >= 0 ? Math.min(MOST_ARRIVALS, arrivals) : undefined;
  const counts = countArrivals(after, age, claimed);
  if (Math.min(counts.all, after.length - 1) < LEAST_ARRIVALS) return { known: false, reason: TOO_FEW };
  const reach = meanAudience(audience, after.length, model);
  const when = { nowMs: now, activity: model.activity };
  const features = arrivalFeatures(counts, HORIZON_SECONDS['1h'], when);
  const further = new Map<Horizon, Expected>();
  const exposure = new Map<Horizon, Expected>();
  let before: Expected = { expected: 0, low: 0, high: 0 };
  for (const horizon of HORIZONS) {
    setAhead(features, counts, HORIZON_SECONDS[horizon], when);
    const own = arrivalsOf(features, model.horizons[horizon]);
    // A longer time never brings less.
    before = {
      expected: Math.max(own.expected, before.expected),
      low: Math.max(own.low, before.low),
      high: Math.max(own.high, before.high),
    };
    further.set(horizon, before);
    exposure.set(horizon, exposureOf(before, reach, model.audience.variation));
  }
  const estimate = infectiousnessOf(cascade, age, model.audience.mean);
  return {
    known: true,
    exposure: Object.fromEntries(exposure) as Record<Horizon, Expected>,
    arrivals: Object.fromEntries(further) as Record<Horizon, Expected>,
    ...estimate,
    model: model.name,
  };
}

function arrivalsOf(features: Float64Array, model: HorizonModel): Expected {
  const foreseen = Math.min(Math.log(MOST_ARRIVALS), Math.max(0, product(model.weights, features)));
  const doubt = doubtOf(model.doubt, features);
  return {
    expected: Math.expm1(foreseen),
    low: Math.max(0, Math.expm1(foreseen - doubt * between(model.at, model.below, foreseen))),
    high: Math.min(MOST_ARRIVALS, Math.expm1(foreseen + doubt * between(model.at, model.above, foreseen))),
  };
}

/** The value at a place between knots; beyond them that of the outermost. */
function between(knots: readonly number[], values: readonly number[], place: number): number {
  let next = 0;
  while (next < knots.length && (knots[next] ?? 0) < place) next += 1;
  if (next === 0 || next === knots.length) return values[Math.min(next, knots.length - 1)] ?? 0;
  const [from, to] = [knots[next - 1] ?? 0, knots[next] ?? 0];
  const [first, last] = [values[next - 1] ?? 0, values[next] ?? 0];
  return first + ((place - from) / (to - from)) * (last - first);
}

interface Reach {
  readonly mean: number;
  readonly known: number;
}

function meanAudience(audience: ArrayLike<number>, length: number, { audience: usual }: SpreadModel): Reach {
  let [sum, known] = [0, 0];
  for (let at = 1; at < length; at++) {
    const people = peopleOf(audience[at]);
    if (people === undefined) continue;
    sum += people;
    known += 1;
  }
  return { mean: (sum + usual.mean * AUDIENCE_WEIGHT) / (known + AUDIENCE_WEIGHT), known };
}

/** Audiences are of very different size: the mean of those seen, and of those to come, may each lie off. */
function exposureOf(arrivals: Expected, { mean, known }: Reach, variation: number): Expected {
  const spread = (count: number) => Math.log1p((variation * variation) / (count + 1));
  const off = (count: number) => Math.exp(Z_90 * Math.sqrt(spread(known) + spread(count)));
  const bounded = (people: number) => Math.min(MOST_PEOPLE, people);
  // The two tails together are no wider than the wider of them needs to be.
  const expected = bounded(arrivals.expected * mean);
  return {
    expected,
    low: Math.min(expected, (arrivals.low * mean) / Math.sqrt(off(arrivals.expected))),
    high: Math.max(expected, bounded(arrivals.high * mean * Math.sqrt(off(arrivals.expected)))),
  };
}

function infectiousnessOf(
  { after, audience }: Cascade,
  age: number,
  usual: number,
): { readonly infectiousness: Expected; readonly supercritical: boolean } {
  const followers = new Float64Array(after.length);
  for (let at = 0; at < followers.length; at++) followers[at] = peopleOf(audience[at]) ?? usual;
  const { infectiousness, low, high, supercritical } = seismic({
    after: inOrder(after, age),
    followers,
    nStar: usual,
    at: age,
  });
  return { infectiousness: { expected: infectiousness, low, high }, supercritical };
}

/** The times as they are where they rise, as is usual; else clamped and sorted. */
function inOrder(after: ArrayLike<number>, age: number): ArrayLike<number> {
  let before = 0;
  for (let at = 0; at < after.length; at++) {
    const time = after[at] ?? Number.NaN;
    if (!(time >= before && time <= age))
      return Float64Array.from({ length: after.length }, (_, index) => {
        const value = after[index] ?? 0;
        return value > 0 ? Math.min(age, value) : 0;
      }).sort();
    before = time;
  }
  return after;
}
