import { countryOf, DISTRICT_SIZE } from '../places/place-of.ts';
import { Draws } from '../random/draws.ts';
import type { World } from '../world.ts';
import { describePerson, type Person } from './person.ts';

/**
 * Invents the person whom somebody pretends to be: all new, in another district of the same country, for who hides there
 * does not emigrate. The number lies above all slots, so no key of it is anybody's.
 */
export function createGuise(world: World, index: number, of: Person): Person {
  const number = world.people + index;
  const draws = new Draws(world.seed, 'guise', number);
  const districts = Math.ceil(world.people / DISTRICT_SIZE);
  const { country } = of.place;
  let district = of.place.district;
  for (let tries = 0; tries < 40; tries++) {
    const other = draws.below(districts);
    if (other !== of.place.district && countryOf(world.seed, other) === country) {
      district = other;
      break;
    }
  }
  const place = { country, district, household: number, householdSize: 1 };
  const drawn = describePerson(world, number, place);
  return {
    ...drawn,
    phoneKey: number,
    deviceKey: number,
    recycledSim: false,
    resoldDevice: false,
  };
}
