import { FADES_HOURS } from '@breakwater/contracts/review';
import {
  type Cascade,
  type Forecast,
  HORIZON_SECONDS,
  type SpreadCounts,
  yetToSee,
} from '@breakwater/spread';
import type { FollowedThing } from './memory/followed-thing.ts';
import type { Following } from './memory/following.ts';
import type { Followings } from './memory/followings.ts';
import type { Passed } from './memory/passed-on.ts';
import type { ExpectedExposure, SpreadFigures } from './signal.ts';
import { postKey } from './things.ts';

/** A forecast holds until its thing has grown by so much, or for so long. */
const GROWN = 1.1;
const HOLDS_MS = 60_000;

export const BEING_READ = 'the last window is being read again after a start';

/** How things stand, and what they will still reach. */
export interface Exposures {
  /** Of the thing that an event is part of and that came most often. */
  of(
    passed: Passed,
    now: number,
  ): { readonly figures: SpreadFigures | { readonly unknown: string }; readonly exposure: ExpectedExposure };
  /** What a thing will still reach: worked out anew when it has grown. */
  forecastOf(thing: FollowedThing, now: number): Forecast;
  /** People to whom a thing came already and who will see it within six hours. */
  yetToSeeOf(thing: FollowedThing, now: number): number;
}

const ALONE: SpreadFigures = { copies: 0, accounts: 1, platforms: 1, newAccountShare: 0, knownBadShare: 0 };

/** See `Exposures`. */
export function createExposures(
  followings: () => Followings,
  forecast: (cascade: Cascade) => Forecast,
): Exposures {
  function forecastOf(thing: FollowedThing, now: number): Forecast {
    const following = followings().current();
    const arrivals = following?.table.arrivalsOf(thing.key) ?? 0;
    const known = thing.forecast;
    if (known && arrivals < known.arrivals * GROWN && Math.abs(now - known.at) < HOLDS_MS) return known.value;
    const cascade = following?.table.cascadeOf(thing.key, now);
    const value: Forecast = cascade
      ? forecast(cascade)
      : { known: false, reason: following ? 'too little is known of it' : BEING_READ };
    thing.forecast = { at: now, arrivals, value };
    return value;
  }

  return {
    forecastOf,
    yetToSeeOf(thing, now) {
      const cascade = followings().current()?.table.cascadeOf(thing.key, now);
      return cascade ? yetToSee(cascade, { within: HORIZON_SECONDS['6h'], half: FADES_HOURS * 3_600 }) : 0;
    },
    of(passed, now) {
      const following = followings().current();
      if (!following) {
        return { figures: { unknown: BEING_READ }, exposure: { known: false, reason: BEING_READ } };
      }
      const most = mostOf(following, passed, now);
      if (!most) return { figures: ALONE, exposure: { known: false, reason: 'nobody has passed it on yet' } };
      const said = forecastOf(most.thing, now);
      return {
        figures: figuresOf(most.counts),
        exposure: said.known
          ? { known: true, expected: said.exposure['6h'].expected, supercritical: said.supercritical }
          : said,
      };
    },
  };
}

/** The thing that an event is a copy of, or the first of, and that came most often. */
function mostOf(following: Following, { platform, contentId, copyKeys }: Passed, now: number) {
  let most: { readonly thing: FollowedThing; readonly arrivals: number } | undefined;
  for (const key of [postKey(platform, contentId), ...copyKeys]) {
    const thing = following.things.get(key);
    const arrivals = thing ? following.table.arrivalsOf(key) : 0;
    if (thing && arrivals > (most?.arrivals ?? 0)) most = { thing, arrivals };
  }
  const counts = most && following.table.of(most.thing.key, now);
  return most && counts && { thing: most.thing, counts };
}

function figuresOf(counts: SpreadCounts): SpreadFigures {
  return {
    copies: Math.round(counts.arrivals) - 1,
    accounts: Math.round(counts.accounts),
    platforms: counts.platforms.length,
    newAccountShare: counts.newAccountShare,
    knownBadShare: counts.knownBadShare,
  };
}
