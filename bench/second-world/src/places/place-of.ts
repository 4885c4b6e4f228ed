import { Draws } from '../random/draws.ts';
import type { World } from '../world.ts';
import { COUNTRIES } from './countries.ts';
import type { Country } from './country.ts';

/** People are numbered so that neighbours are near: 24 in a street, ten streets in a district. */
export const STREET_SIZE = 24;
export const DISTRICT_SIZE = 240;
const GOLDEN = 0.618_033_988_749_895;

/** Where somebody lives. */
export interface Place {
  readonly country: Country;
  readonly district: number;
  /** Number of the first who lives in the household: its name. */
  readonly household: number;
  readonly householdSize: number;
}

/** Country of a district: shares are met evenly, however few districts there are. */
export function countryOf(seed: number, district: number): Country {
  let left = (district * GOLDEN + new Draws(seed, 'countries', 0).unit()) % 1;
  for (const country of COUNTRIES) {
    left -= country.share;
    if (left < 0) return country;
  }
  return COUNTRIES[0] as Country;
}

/** Place of the person with a number; streets are cut into households by the sizes of their country. */
export function placeOf({ seed }: World, number: number): Place {
  const district = Math.floor(number / DISTRICT_SIZE);
  const country = countryOf(seed, district);
  const street = Math.floor(number / STREET_SIZE);
  const draws = new Draws(seed, 'households', street);
  let first = street * STREET_SIZE;
  const end = first + STREET_SIZE;
  while (first < end) {
    const size = Math.min(end - first, draws.weighted(country.households) + 1);
    if (number < first + size) return { country, district, household: first, householdSize: size };
    first += size;
  }
  return { country, district, household: number, householdSize: 1 };
}
