import type { ReturnPrior, ReturnRates } from '../matcher/return-prior.ts';
import type { ReturnsContext } from '../ports.ts';
import { countAccounts, type SeenReturns, selectSeenReturns } from '../store/return-rates.ts';

const DAY_MS = 86_400_000;
/** Sign-ups vary by the day of the week; who comes back takes months. */
const SIGN_UP_DAYS = 14;
const REMOVAL_DAYS = 180;
/** What the model believes counts as much as so many removals and so many days of sign-ups. */
const BELIEVED_REMOVALS = 30;
const BELIEVED_DAYS = 1;
/**
 * Returns that the gate does not flag are not seen, and would make it flag ever less: a third of what the model believes
 * stays.
 */
const LEAST_SHARE = 1 / 3;
const FRESH_MS = 10 * 60_000;
/** A day on which more sign up than so many times as many as usual is a flood; on fewer days nothing is usual yet. */
const MOST_TIMES_USUAL = 5;
const FEWEST_DAYS = 3;

/** How often people return, by platform, as its sign-ups and decisions have shown it. */
export interface RateBook {
  /** Of a platform; those of the model where nothing is known of it yet. */
  of(platform: string): ReturnRates;
  /** Reads them from the database. */
  load(): Promise<void>;
}

/** See `RateBook`. What is older than ten minutes is read anew beside the next question, which does not wait for it. */
export function createRateBook(
  { storage: { db }, clock }: Pick<ReturnsContext, 'storage' | 'clock'>,
  prior: ReturnPrior,
): RateBook {
  let known = new Map<string, ReturnRates>();
  let believed: ReturnRates = prior;
  let readAt = 0;

  async function load(): Promise<void> {
    const now = clock.now();
    readAt = now;
    const seen = await selectSeenReturns(
      db,
      {
        signUps: now - SIGN_UP_DAYS * DAY_MS,
        removals: now - REMOVAL_DAYS * DAY_MS,
      },
      now,
    );
    const accounts = await countAccounts(db);
    believed = { ...prior, accounts };
    known = new Map(seen.map((one) => [one.platform, { ...learnRates(prior, one), accounts }]));
  }

  return {
    load,
    of(platform) {
      // Old rates are better than none: what cannot be read now is tried again in ten minutes.
      if (clock.now() - readAt > FRESH_MS) load().catch(() => undefined);
      return known.get(platform) ?? believed;
    },
  };
}

/**
 * Rates between what is believed and what was seen, which weighs more the more it is.
 *
 * @example
 * const prior = { returning: 0.3, signUpsPerDay: 200, placeSignUpsPerYear: 1, delays: [[30, 1]] } as const;
 * const seen = { platform: 'harbour', signUpsByDay: [1_000, 1_000, 1_000], days: 3, removals: 270, confirmed: 6 };
 * learnRates(prior, { ...seen, signUpsByDay: [], days: 0, removals: 0, confirmed: 0 }).returning // => 0.3
 * learnRates(prior, seen).signUpsPerDay // => 800
 * learnRates(prior, { ...seen, signUpsByDay: [90_000, 1_000, 1_000] }).signUpsPerDay // => 1800
 */
export function learnRates(
  prior: ReturnPrior,
  { signUpsByDay, days, removals, confirmed }: SeenReturns,
): ReturnRates {
  const signUps = withoutFloods(signUpsByDay, days);
  return {
    returning: Math.max(
      prior.returning * LEAST_SHARE,
      (prior.returning * BELIEVED_REMOVALS + confirmed) / (BELIEVED_REMOVALS + removals),
    ),
    signUpsPerDay: (prior.signUpsPerDay * BELIEVED_DAYS + signUps) / (BELIEVED_DAYS + Math.max(0, days)),
  };
}

/**
 * How many signed up, where no day counts more than some times the usual one: whoever floods a platform with accounts would
 * otherwise make each of them less likely to be a return.
 */
function withoutFloods(byDay: readonly number[], days: number): number {
  const quiet = Array.from({ length: Math.max(0, Math.floor(days) - byDay.length) }, () => 0);
  const counts = [...byDay, ...quiet].sort((one, other) => one - other);
  const usual = counts[Math.floor((counts.length - 1) / 2)] ?? 0;
  const most = counts.length < FEWEST_DAYS ? Number.POSITIVE_INFINITY : MOST_TIMES_USUAL * Math.max(1, usual);
  return counts.reduce((sum, count) => sum + Math.min(count, most), 0);
}
