import type { Person } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import type { WorldSession } from '../row.ts';
import { DAY_MS, type World } from '../world.ts';
import { v4, v6 } from './address.ts';

const POOL = 4096;
const NAT_ADDRESSES = 6;
const V6_USED = 0.6;

/** What a household's line is like. */
interface Line {
  readonly v6: boolean;
  readonly behindNat: boolean;
  /** Days that an address stays. */
  readonly leaseDays: number;
  /** How far into its lease a line was at the epoch. */
  readonly phaseDays: number;
}

/**
 * A session over the wifi at home: all who live there share its address, which changes with the lease; after that a
 * neighbour has it. Over IPv6 the household shares a /64 and each device makes up a new interface number each day.
 */
export function homeSession(world: World, person: Person, at: number): WorldSession {
  const { seed } = world;
  const { household, district, country } = person.place;
  const line = lineOf(world, person);
  const lease = Math.floor((at / DAY_MS + line.phaseDays) / line.leaseDays);
  const session = new Draws(seed, 'home-session', person.number, at);
  if (line.v6 && session.chance(V6_USED)) {
    const operator = new Draws(seed, `home-operator-${country.code}`, district % 3).next();
    const site = new Draws(seed, 'home-prefix', household, lease).next() & 0xffff_ff00;
    const today = new Draws(seed, 'privacy-address', person.number, Math.floor(at / DAY_MS));
    return { ip: v6(operator, site >>> 0, today), at };
  }
  const taken = new Draws(seed, 'home-lease', household, line.behindNat ? Math.floor(at / DAY_MS) : lease);
  return {
    ip: v4(seed, 'home', district, line.behindNat ? taken.below(NAT_ADDRESSES) : taken.below(POOL)),
    at,
  };
}

function lineOf({ seed }: World, { place }: Person): Line {
  const draws = new Draws(seed, 'line', place.household);
  const leaseDays = draws.pick([1, 2, 7, 14, 30, 90]);
  return {
    v6: draws.chance(place.country.homeV6),
    behindNat: draws.chance(place.country.homeNat),
    leaseDays,
    phaseDays: draws.unit() * leaseDays,
  };
}
