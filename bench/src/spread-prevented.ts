import { FADES_HOURS } from '@breakwater/contracts/review';
import { fadingAt, rankOf } from '@breakwater/review';
import { forecast, HORIZON_SECONDS, yetToSee } from '@breakwater/spread';
import {
  bestReview,
  byIndex,
  makeSpreadWorld,
  measureFalseFriction,
  ORDERS,
  type ReviewItem,
  type ReviewOrder,
  type SpreadWorld,
  simulateReview,
} from '@breakwater/spread-world';
import { isQuick, recordResult } from './record-result.ts';

/** On none of these worlds anything was chosen. */
const SEEDS = isQuick ? [41] : [41, 42, 43, 44, 45, 46, 47, 48, 49, 50];
const CAPACITIES = [0.05, 0.2] as const;
const BAR = 0.7;
const MOST_FALSE_FRICTION = 0.005;
const MINUTE_MS = 60_000;
const AHEAD = { within: HORIZON_SECONDS['6h'], half: FADES_HOURS * 3_600 };
/** Something that is older is asked about less often: what is new changes. */
const REFRESHED = { leastMs: 5 * MINUTE_MS, ofAge: 0.1, grown: 1.1 } as const;
/** As the starter rules have it: what grows by itself, and what else has to be known of it. */
const FRICTION = { people: 5_000, suspicion: 0.8, pushedPeople: 2_000, accounts: 20, newShare: 0.6 } as const;
const NEW_ACCOUNT_MS = 7 * 86_400_000;
const LATEST = 200;

interface Seen {
  at: number;
  arrivals: number;
  people: number | undefined;
  supercritical: boolean;
}

/** Forecasts as the product asks for them: anew when a thing has grown, or after a while. */
function createForecasts(): (item: ReviewItem, now: number) => Seen {
  const known = new Map<string, Seen>();
  return (item, now) => {
    const before = known.get(item.id);
    const arrivals = item.after.length;
    const holdsMs = Math.max(REFRESHED.leastMs, REFRESHED.ofAge * (now - item.startedAt));
    if (before && arrivals < before.arrivals * REFRESHED.grown && now - before.at < holdsMs) return before;
    const { startedAt, after, audience } = item;
    const cascade = { startedAt, now, after, audience };
    const said = forecast(cascade);
    const seen = {
      at: now,
      arrivals,
      people: said.known ? said.exposure['6h'].expected + yetToSee(cascade, AHEAD) : undefined,
      supercritical: said.known && said.supercritical,
    };
    known.set(item.id, seen);
    return seen;
  };
}

/** The order of the product: what looking at it prevents for each minute of work. */
function orderOfWork(): ReviewOrder {
  const forecastOf = createForecasts();
  return byIndex((item, now) =>
    rankOf({
      chance: item.suspicion,
      exposure: forecastOf(item, now).people,
      audience: item.audience[0],
      fading: fadingAt(now - item.startedAt),
      // The world counts from 1 what ranks count from 0.
      severity: item.severity - 1,
      urgency: 1,
      minutes: item.expectedMinutes,
      openedAt: item.startedAt,
    }),
  );
}

const worlds = SEEDS.map((seed) => measureWorld(seed));
const shares = CAPACITIES.map((capacity) => worlds.map(({ orders }) => orders[capacity].product.share));
const means = shares.map(meanOf);
const friction = sumFriction(worlds.map((world) => world.friction));

recordResult({
  claim: `Made worlds of how things spread, by somebody who had not read the forecaster: exposure that the order of work prevents, of what a perfect order prevents; ${SEEDS.length} worlds`,
  bar: `≥ ${BAR} of what a perfect order prevents at ${CAPACITIES.map((one) => `${one * 100} %`).join(' and ')} of capacity, in the mean of the worlds; friction on ≤ ${MOST_FALSE_FRICTION * 100} % of ordinary viral posts`,
  peers: 'first come first served, most reports, most shares, cμ, cμ/θ in the same worlds',
  measured: {
    simulated: true,
    prevented: Object.fromEntries(CAPACITIES.map((capacity, at) => [capacity, round(means[at])])),
    friction,
    worlds,
    read: 'share: exposure that was prevented over an upper bound of what any order prevents; of decisions the median minutes from first sight; friction takes every known account for one that was flagged, which is more than the rule does',
  },
  met: means.every((mean) => mean >= BAR) && friction.share <= MOST_FALSE_FRICTION,
});

function measureWorld(seed: number) {
  const world = makeSpreadWorld({ seed, ...(isQuick && { days: 1, accounts: 3_000 }) });
  const orders = Object.fromEntries(
    CAPACITIES.map((capacity) => [capacity, measureOrders(world, capacity)]),
  ) as Record<(typeof CAPACITIES)[number], ReturnType<typeof measureOrders>>;
  console.error(`spread-prevented: world ${seed}`);
  return { seed, orders, friction: measureFriction(world) };
}

function measureOrders(world: SpreadWorld, capacity: number) {
  const best = bestReview(world, { capacity });
  const orders: Readonly<Record<string, ReviewOrder>> = { product: orderOfWork(), ...ORDERS };
  const measured = Object.entries(orders).map(([name, order]) => {
    const found = simulateReview(world, order, { capacity, best });
    const { share, medianMinutes, medianMinutesViolating, violatingExposureDecided } = found;
    return [
      name,
      {
        share: round(share),
        medianMinutes: round(medianMinutes),
        medianMinutesViolating: round(medianMinutesViolating),
        violatingExposureDecided: round(violatingExposureDecided),
      },
    ] as const;
  });
  return {
    ...(Object.fromEntries(measured) as Record<'product', (typeof measured)[number][1]>),
    perfect: { reached: round(best.reached / best.bound) },
  };
}

function measureFriction(world: SpreadWorld) {
  const forecastOf = createForecasts();
  return measureFalseFriction(world, (item, now) => {
    const { people = 0, supercritical } = forecastOf(item, now);
    if (!supercritical) return false;
    const isPushed =
      people >= FRICTION.pushedPeople &&
      item.after.length >= FRICTION.accounts &&
      newShareOf(item, now) >= FRICTION.newShare;
    return isPushed || (people >= FRICTION.people && item.suspicion >= FRICTION.suspicion);
  });
}

/** Of the latest who passed it on: a share of all would be counted anew at each event of a large cascade. */
function newShareOf({ madeAt }: ReviewItem, now: number): number {
  const latest = madeAt.slice(-LATEST);
  return latest.filter((at) => now - at < NEW_ACCOUNT_MS).length / Math.max(1, latest.length);
}

type MeasuredFriction = ReturnType<typeof measureFalseFriction>;

function sumFriction(measured: readonly MeasuredFriction[]) {
  const sum = (of: (one: MeasuredFriction) => { viral: number; slowed: number } | undefined) => {
    const viral = measured.reduce((total, one) => total + (of(one)?.viral ?? 0), 0);
    const slowed = measured.reduce((total, one) => total + (of(one)?.slowed ?? 0), 0);
    return { viral, slowed, share: round(viral === 0 ? 0 : slowed / viral) };
  };
  const by = (groups: 'byTopic' | 'byLanguage' | 'byCommunity') =>
    Object.fromEntries(
      [...new Set(measured.flatMap((one) => Object.keys(one[groups])))].map((name) => [
        name,
        sum((one) => one[groups][name]),
      ]),
    );
  return {
    ...sum((one) => one),
    byTopic: by('byTopic'),
    byLanguage: by('byLanguage'),
    byCommunity: by('byCommunity'),
    violatingExposureSlowed: round(meanOf(measured.map((one) => one.violatingExposureSlowed))),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number | undefined): number {
  return Math.round((value ?? 0) * 10_000) / 10_000;
}
