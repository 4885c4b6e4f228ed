const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;
/** Before anything is compared a return is never likelier than not. */
const MOST = 0.5;

/** How often those who were removed come back, and among how many who sign up. */
export interface ReturnRates {
  /** Share of removed accounts whose people sign up again. */
  readonly returning: number;
  readonly signUpsPerDay: number;
  /** Accounts of which it was counted who shares a value; where it is not known, so many that it does not matter. */
  readonly accounts?: number;
}

/** What is believed of returns until a platform's own sign-ups and decisions say it better. */
export interface ReturnPrior extends ReturnRates {
  /** How many others sign up within a year at the place of a removed account: relatives, the next owner of its device. */
  readonly placeSignUpsPerYear: number;
  /** When those who come back do: days since the removal, and the share that has come back by then, both rising. */
  readonly delays: readonly (readonly [days: number, share: number])[];
}

/**
 * How likely it is that a sign-up is one given removed account again, before anything is compared: those who come back in
 * the days in which it falls, shared among all who sign up in them. A removal of yesterday is likelier to be behind a
 * sign-up than one of last year, and the one sign-up of a small platform likelier than one of a million.
 *
 * @example
 * const prior = { returning: 0.2, signUpsPerDay: 1_000, placeSignUpsPerYear: 1, delays: [[1, 0.5], [101, 1]] } as const;
 * returnPrior(prior, prior, 3_600_000) // => 0.0001
 * returnPrior(prior, prior, 5 * 86_400_000) // => 0.000001
 * returnPrior(prior, { ...prior, signUpsPerDay: 10 }, 3_600_000) // => 0.01
 */
export function returnPrior({ delays }: ReturnPrior, rates: ReturnRates, sinceRemovalMs: number): number {
  const days = sinceRemovalMs / DAY_MS;
  let from = 0;
  let before = 0;
  let perDay = 0;
  for (const [until, share] of delays) {
    // Who has not come back by the last of these days comes as seldom from then on.
    perDay = (share - before) / (until - from);
    if (days <= until) break;
    from = until;
    before = share;
  }
  return Math.min(MOST, (rates.returning * perDay) / Math.max(rates.signUpsPerDay, 1));
}

/**
 * How likely it is that a sign-up is somebody else's at the place of one given removed account. A removal is nothing to them:
 * they come as often in the year after it as on the day after it, when those who come back do.
 *
 * @example
 * const prior = { returning: 0.2, signUpsPerDay: 1_000, placeSignUpsPerYear: 1, delays: [[1, 1]] } as const;
 * placePrior({ ...prior, placeSignUpsPerYear: 3.65 }, prior) // => 0.00001
 */
export function placePrior({ placeSignUpsPerYear }: ReturnPrior, { signUpsPerDay }: ReturnRates): number {
  return Math.min(MOST, placeSignUpsPerYear / YEAR_DAYS / Math.max(signUpsPerDay, 1));
}
