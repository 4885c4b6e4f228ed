import { countryOf, DISTRICT_SIZE, type Place } from '../places/place-of.ts';
import type { Draws } from '../random/draws.ts';
import type { World } from '../world.ts';

const RECYCLED_SIM = 0.05;
const FAMILY_SIM = { pk: 0.06, arab: 0.04, europe: 0.01, other: 0.04 };
const RESOLD_DEVICE = { pk: 0.08, arab: 0.05, europe: 0.03, other: 0.06 };
const TRIES = 8;

/** Whose number somebody has who did not get a fresh one: the head of the household's, or a stranger's before. */
export function chooseSimOwner(world: World, number: number, place: Place, draws: Draws): number | undefined {
  const way = draws.unit();
  const stranger = compatriot(world, number, place, draws);
  const shared = FAMILY_SIM[place.country.population];
  if (way < RECYCLED_SIM) return stranger;
  if (way < RECYCLED_SIM + shared && place.household !== number) return place.household;
  return undefined;
}

/** Whose device somebody signs up with: one of the household's, one bought second-hand nearby, or an own one. */
export function chooseDeviceOwner(
  world: World,
  number: number,
  place: Place,
  draws: Draws,
): { key: number; resold: boolean } {
  const way = draws.unit();
  const seller = place.district * DISTRICT_SIZE + draws.below(DISTRICT_SIZE);
  const { sharedDevice, population } = place.country;
  if (way < sharedDevice) return { key: place.household, resold: false };
  if (way < sharedDevice + RESOLD_DEVICE[population] && seller < world.people && seller !== number) {
    return { key: seller, resold: true };
  }
  return { key: number, resold: false };
}

/** Numbers go back to the whole country, not to the neighbourhood. */
function compatriot(world: World, number: number, place: Place, draws: Draws): number | undefined {
  const from = Array.from({ length: TRIES }, () => draws.below(world.people));
  return from.find(
    (other) =>
      other !== number &&
      other !== place.household &&
      countryOf(world.seed, Math.floor(other / DISTRICT_SIZE)) === place.country,
  );
}
