import { chooseName, type FullName } from '../names/choose-name.ts';
import type { Carrier } from '../places/country.ts';
import { type Place, placeOf } from '../places/place-of.ts';
import { Draws } from '../random/draws.ts';
import type { World } from '../world.ts';
import { chooseDeviceOwner, chooseSimOwner } from './former-owner.ts';
import { giverOf } from './giver-of.ts';
import { chooseInstitution, type Institution } from './institution.ts';

/** Numbers taken along to another carrier. */
const PORTED_SHARE = 0.06;

/** Somebody, with the keys of all that he or she uses: whoever shares a key shares the thing. */
export interface Person {
  /** Slot, or a key above all slots for a guise that somebody put on. */
  readonly number: number;
  readonly place: Place;
  readonly name: FullName;
  readonly ownScript: boolean;
  readonly carrier: Carrier;
  readonly carrierNumber: number;
  readonly institution?: Institution;
  readonly mailKey: number;
  readonly phoneKey: number;
  readonly deviceKey: number;
  readonly recycledSim: boolean;
  readonly resoldDevice: boolean;
  /** Network of those removed with somebody, whose links and accounts somebody spreads. */
  readonly circle?: number;
}

/** Label that rows carry. */
export const labelOf = (number: number): string => `p${number}`;

/** Derives the person of a slot from its number alone. */
export function personOf(world: World, number: number): Person {
  return describePerson(world, number, placeOf(world, number));
}

/** Derives a person who lives where told. */
export function describePerson(world: World, number: number, place: Place): Person {
  const draws = new Draws(world.seed, 'person', number);
  const family = new Draws(world.seed, 'family', place.household);
  const other = draws.weighted(place.country.carriers.map(({ share }) => share));
  const ported = draws.chance(PORTED_SHARE);
  const institution = chooseInstitution(world, place, draws);
  const ownScript = draws.chance(place.country.ownScript);
  const name = chooseName(place.country, draws, family);
  const sim = chooseSimOwner(world, number, place, draws);
  const device = chooseDeviceOwner(world, number, place, draws);
  const phoneKey = sim ?? number;
  const carrierNumber = ported ? other : giverOf(world.seed, place.country, phoneKey);
  return {
    number,
    place,
    name,
    ownScript,
    carrier: place.country.carriers[carrierNumber] as Carrier,
    carrierNumber,
    ...(institution === undefined ? {} : { institution }),
    mailKey: number,
    phoneKey,
    deviceKey: device.key,
    recycledSim: sim !== undefined && sim !== place.household,
    resoldDevice: device.resold,
  };
}
