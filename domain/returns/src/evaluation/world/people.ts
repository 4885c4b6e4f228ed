import type { SignUpRow } from '../sign-up-row.ts';
import { communitiesOf, communityOfHome } from './behaviour.ts';
import { type Chance, createChance } from './chance.ts';
import { type Device, deviceOf } from './devices.ts';
import {
  FLAVOUR_NAMES,
  type Flavour,
  firstName,
  HANDLE_STYLES,
  handleOf,
  lastName,
  mailboxOf,
} from './names.ts';
import { type Place, type PlaceShares, placeOf, SHARING } from './places.ts';

/** Of homes with so many people, how many there are. */
const HOME_SIZES = [0.28, 0.3, 0.17, 0.14, 0.07, 0.04];
/** Homes of more than one that have a device for all, and how many of them use that one. */
const SHARED_DEVICES = 0.25;
const USE_SHARED = 0.6;
/** Homes whose people make handles in one way. */
const FAMILY_STYLE = 0.08;
/** People in cafés who use a device of the café; at schools and offices, one that is like all others there. */
const USE_CAFE_DEVICE = 0.4;
const MANAGED_DEVICE = 0.5;
const OFFICE_HANDLE = 0.5;
const HAVE_PHONE = 0.6;
const SEND_DEVICE = 0.85;

/** Numbers of devices that belong to no person. */
const HOME_DEVICES = 1_100_000_000;
const CAFE_DEVICES = 1_300_000_000;
const MANAGED_DEVICES = 1_500_000_000;

export interface Person {
  readonly number: number;
  readonly home: number;
  readonly flavour: Flavour;
  readonly place: Place;
  readonly isAlone: boolean;
  readonly email: string;
  readonly phone: string;
  readonly hasPhone: boolean;
  readonly device: Device;
  readonly sendsDevice: boolean;
  readonly first: string;
  readonly last: string;
  readonly digits: string;
  readonly style: number;
  readonly handle: string;
  readonly communities: readonly number[];
}

/** Makes people by number, each from the seed alone. */
export interface People {
  readonly count: number;
  person(number: number): Person;
}

/** People in homes one after the other. */
export function createPeople(seed: number, count: number, shares?: PlaceShares): People {
  const homeOf = new Uint32Array(count);
  const sizes = createChance(seed, 1);
  const isAlone = new Uint8Array(count);
  for (let next = 0, home = 0; next < count; home += 1) {
    const size = Math.min(count - next, sizeOf(sizes));
    homeOf.fill(home, next, next + size);
    if (size === 1) isAlone[next] = 1;
    next += size;
  }

  function person(number: number): Person {
    const home = homeOf[number] ?? 0;
    const chance = createChance(seed, number, 2);
    const ofHome = createChance(seed, home, 3);
    const flavour = ofHome.pick(FLAVOUR_NAMES);
    const surname = lastName(ofHome, flavour);
    const community = communityOfHome(ofHome);
    const familyStyle = ofHome.is(FAMILY_STYLE) ? ofHome.below(4) : undefined;
    const hasShared = ofHome.is(SHARED_DEVICES) && isAlone[number] === 0;
    const familyDigits = `${ofHome.below(90) + 10}`;
    const first = firstName(chance, flavour);
    const last = chance.is(0.9) ? surname : lastName(chance, flavour);
    const digits = familyStyle === undefined ? `${chance.below(90) + 10}` : familyDigits;
    const style = familyStyle ?? chance.below(HANDLE_STYLES);
    const place = placeOf(chance, home, count, shares);
    const named = { first, last, digits };
    const device = deviceAt(chance, number, home, place, hasShared);
    return {
      number,
      home,
      flavour,
      place,
      isAlone: isAlone[number] === 1,
      first,
      last,
      digits,
      style,
      device,
      email: mailboxOf(chance, named, number),
      phone: phoneOf(number),
      hasPhone: chance.is(HAVE_PHONE),
      sendsDevice: chance.is(SEND_DEVICE),
      handle:
        place.kind === 'office' && chance.is(OFFICE_HANDLE)
          ? officeHandle(place, named)
          : handleOf(chance, named, style),
      communities: communitiesOf(chance, community),
    };
  }

  function deviceAt(chance: Chance, number: number, home: number, place: Place, hasShared: boolean): Device {
    if (hasShared && chance.is(USE_SHARED)) return deviceOf(seed, HOME_DEVICES + home);
    if (place.kind === 'cafe' && chance.is(USE_CAFE_DEVICE)) {
      return deviceOf(
        seed,
        CAFE_DEVICES + place.number * SHARING.cafeDevices + chance.below(SHARING.cafeDevices),
      );
    }
    const own = deviceOf(seed, number);
    const isManaged = (place.kind === 'campus' || place.kind === 'office') && chance.is(MANAGED_DEVICE);
    return isManaged ? { ...deviceOf(seed, MANAGED_DEVICES + place.number), id: own.id } : own;
  }

  return { count, person };
}

function officeHandle(
  place: Place,
  { first, last, digits }: Pick<Person, 'first' | 'last' | 'digits'>,
): string {
  const desk = createChance(place.number, 4);
  const office = `${firstName(desk, 'alder')}daily`;
  return desk.is(0.5) ? `${office}.${first}` : `${office}_${first}${last.slice(0, 1)}${digits.slice(0, 1)}`;
}

/** What an account of a person shows at its sign-up, without where it came from. */
export function profileOf(person: Person): Omit<SignUpRow, 'role' | 'at'> {
  const { email, phone, hasPhone, device, sendsDevice, handle, first, last, number } = person;
  return {
    person: `person-${number}`,
    email,
    handle,
    name: `${first} ${last}`,
    parts: device.parts,
    agent: device.agent,
    groups: groupsOf(person),
    ...(hasPhone && { phone }),
    ...(sendsDevice && { device: device.id }),
  };
}

/** Populations that false holds are counted by. */
function groupsOf({ place, isAlone, flavour }: Person): string[] {
  const lives = place.kind === 'home' ? (isAlone ? 'alone' : 'household') : place.kind;
  return [`place ${lives}`, `flavour ${flavour}`];
}

function phoneOf(number: number): string {
  const line = (number * 37) % 500_000_000;
  return `+923${String(Math.floor(line / 1e7)).padStart(2, '0')}${String(line % 1e7).padStart(7, '0')}`;
}

function sizeOf(chance: Chance): number {
  let left = chance.next();
  const size = HOME_SIZES.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return size < 0 ? HOME_SIZES.length : size + 1;
}
