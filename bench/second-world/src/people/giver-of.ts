import type { Country } from '../places/country.ts';
import { Draws } from '../random/draws.ts';

/** Which carrier of a country gave out the number of a key; who has the number may be with another by now. */
export function giverOf(seed: number, { carriers }: Country, phoneKey: number): number {
  return new Draws(seed, 'giver', phoneKey).weighted(carriers.map(({ share }) => share));
}
