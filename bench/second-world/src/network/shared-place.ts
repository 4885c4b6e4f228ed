import type { Institution } from '../people/institution.ts';
import type { Person } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import type { WorldSession } from '../row.ts';
import type { World } from '../world.ts';
import { v4 } from './address.ts';

const CAFES = 3;
const POOL = 4096;
const OFFSETS = { hostel: 0, campus: 1_000_000, office: 2_000_000, cafe: 3_000_000 };
const ADDRESSES = { hostel: 1, campus: 3, office: 1, cafe: 1 };
/** Of every five, as many are on operators' lists of shared places. */
const LISTED = { hostel: 0, campus: 2, office: 0, cafe: 1 };

/** A session over the wifi of a hostel, campus or office. */
export function institutionSession(
  { seed }: World,
  person: Person,
  { kind, number }: Institution,
  draws: Draws,
  at: number,
): WorldSession {
  const country = person.place.country.calling;
  return sharedSession(seed, kind, Number(country) * 10_000_000 + number, draws, at);
}

/** A session in a café of the district. */
export function cafeSession({ seed }: World, person: Person, draws: Draws, at: number): WorldSession {
  return sharedSession(seed, 'cafe', person.place.district * CAFES + draws.below(CAFES), draws, at);
}

function sharedSession(
  seed: number,
  kind: keyof typeof OFFSETS,
  number: number,
  draws: Draws,
  at: number,
): WorldSession {
  const network = OFFSETS[kind] + number;
  const first = new Draws(seed, 'shared-offset', network).below(POOL - ADDRESSES[kind]);
  const ip = v4(seed, 'institution', network, first + draws.below(ADDRESSES[kind]));
  return number % 5 < LISTED[kind] ? { ip, at, addressClass: 'shared' } : { ip, at };
}
