import type { AddressClass } from '@breakwater/contracts/returns';
import type { SignUpSession } from '../sign-up-row.ts';
import { type Chance, createChance } from './chance.ts';

const WEEK_MS = 7 * 86_400_000;

/** How many people share what, and how much of it the operator's lists of addresses know. */
export const SHARING = {
  /** People behind one carrier NAT, which has 16 addresses of one /24. */
  natPeople: 10_000,
  natAddresses: 16,
  natListed: 0.7,
  campusPeople: 3_000,
  campusAddresses: 4,
  campusListed: 0.5,
  officePeople: 30,
  cafePeople: 150,
  cafeDevices: 6,
  vpnExits: 40,
  vpnListed: 0.8,
  torExits: 300,
  /** Lines whose provider gives them another address of 4,096 each week, which others had before. */
  dynamicLines: 0.3,
  linePool: 4_096,
} as const;

/** Where somebody is mostly; everybody with a phone is behind a carrier at times. */
export const PLACE_KINDS = ['home', 'nat', 'campus', 'office', 'cafe', 'vpn', 'tor'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];
/** Share of the people that is mostly at each. */
export type PlaceShares = Readonly<Record<PlaceKind, number>>;
export const PLACE_SHARES: PlaceShares = {
  home: 0.56,
  nat: 0.28,
  campus: 0.05,
  office: 0.04,
  cafe: 0.03,
  vpn: 0.035,
  tor: 0.005,
};
/** Sessions that are not at the place where somebody mostly is, but behind the carrier. */
const ON_THE_WAY = 0.2;

export interface Place {
  readonly kind: PlaceKind;
  /** Which one of its kind; of a home, its number. */
  readonly number: number;
}

export function placeOf(
  chance: Chance,
  home: number,
  people: number,
  shares: PlaceShares = PLACE_SHARES,
): Place {
  let left = chance.next();
  const kind = PLACE_KINDS.find((one) => {
    left -= shares[one];
    return left < 0;
  });
  // So many of each that they are filled by those who are there.
  const count = (share: number, each: number) => Math.max(1, Math.round((people * share) / each));
  switch (kind) {
    case 'nat':
      return { kind, number: chance.below(count(1, SHARING.natPeople)) };
    case 'campus':
      return { kind, number: chance.below(count(shares.campus, SHARING.campusPeople)) };
    case 'office':
      return { kind, number: chance.below(count(shares.office, SHARING.officePeople)) };
    case 'cafe':
      return { kind, number: chance.below(count(shares.cafe, SHARING.cafePeople)) };
    case 'vpn':
      return { kind, number: chance.below(SHARING.vpnExits) };
    case 'tor':
      return { kind, number: chance.below(SHARING.torExits) };
    default:
      return { kind: 'home', number: home };
  }
}

/** A session from a place, or on the way behind the carrier of it. */
export function sessionAt(
  chance: Chance,
  seed: number,
  place: Place,
  people: number,
  at: number,
): SignUpSession {
  const isOnTheWay = place.kind !== 'vpn' && place.kind !== 'tor' && chance.is(ON_THE_WAY);
  const nats = Math.max(1, Math.round(people / SHARING.natPeople));
  const from: Place = isOnTheWay
    ? { kind: 'nat', number: createChance(seed, place.number, 104).below(nats) }
    : place;
  return { at, ...addressOf(chance, seed, from, at) };
}

/** A session from one of the exits of a VPN. */
export function vpnSession(chance: Chance, seed: number, at: number): SignUpSession {
  return { at, ...addressOf(chance, seed, { kind: 'vpn', number: chance.below(SHARING.vpnExits) }, at) };
}

function addressOf(
  chance: Chance,
  seed: number,
  { kind, number }: Place,
  at: number,
): Omit<SignUpSession, 'at'> {
  const isListed = (share: number) => createChance(seed, number, 105).is(share);
  const listed = (address: string, addressClass: AddressClass, share: number) => ({
    ip: address,
    ...(isListed(share) && { addressClass }),
  });
  switch (kind) {
    case 'home': {
      const { dynamicLines, linePool } = SHARING;
      const isDynamic = createChance(seed, number, 106).is(dynamicLines);
      const pool = Math.floor(number / linePool) * linePool;
      const moved = pool + ((number + Math.floor(at / WEEK_MS) * 977) % linePool);
      return { ip: ipv4(0x1000_0000 + (isDynamic ? moved + 0x0400_0000 : number)) };
    }
    case 'nat':
      return listed(
        ipv4(0x5000_0000 + number * 256 + chance.below(SHARING.natAddresses)),
        'mobile',
        SHARING.natListed,
      );
    case 'campus':
      return listed(
        ipv4(0x5800_0000 + number * 256 + chance.below(SHARING.campusAddresses)),
        'shared',
        SHARING.campusListed,
      );
    case 'office':
      return { ip: ipv4(0x5900_0000 + number * 8) };
    case 'cafe':
      return { ip: ipv4(0x5a00_0000 + number * 8) };
    case 'vpn':
      return listed(ipv4(0x5b00_0000 + number * 256 + chance.below(4)), 'vpn', SHARING.vpnListed);
    case 'tor':
      return { ip: ipv4(0x5c00_0000 + number * 77), addressClass: 'tor' };
  }
}

function ipv4(number: number): string {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff).join('.');
}
