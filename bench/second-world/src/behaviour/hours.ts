import type { Country } from '../places/country.ts';
import { Draws } from '../random/draws.ts';
import { DAY_MS, HOUR_MS } from '../world.ts';

/** How much is done on platforms in each hour of the local day: least at four in the morning, most at nine in the evening. */
const BY_HOUR = [5, 3, 2, 1, 1, 1, 2, 4, 6, 7, 7, 8, 9, 9, 8, 8, 8, 9, 10, 11, 13, 14, 12, 8];

/** A moment of a UTC day at which somebody of a country is about; owls and larks are shifted by up to three hours. */
export function momentOf(
  seed: number,
  number: number,
  country: Country,
  dayStart: number,
  draws: Draws,
): number {
  const shift = new Draws(seed, 'owl-or-lark', number).below(7) - 3;
  const local = draws.weighted(BY_HOUR) + shift;
  const hour = (((local - country.hoursAhead) % 24) + 24) % 24;
  return dayStart + hour * HOUR_MS + draws.below(HOUR_MS);
}

/** Moves a moment into its day's wake hours, and never before `earliest`. */
export function awakeMoment(
  seed: number,
  number: number,
  country: Country,
  wanted: number,
  earliest: number,
  draws: Draws,
): number {
  const moment = momentOf(seed, number, country, Math.floor(wanted / DAY_MS) * DAY_MS, draws);
  return moment >= earliest ? moment : earliest + draws.below(3 * HOUR_MS);
}
