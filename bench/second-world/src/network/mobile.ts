import type { Person } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import type { WorldSession } from '../row.ts';
import { HOUR_MS, type World } from '../world.ts';
import { v4, v6 } from './address.ts';

/** Accounts behind one gateway, and how many IPv4 addresses it has for all of them. */
const GATEWAY_ACCOUNTS = 12_000;
const GATEWAY_ADDRESSES = 4;
const V6_SHARE = 0.65;

/**
 * A session over the phone network. With IPv6 each session has a /64 of its own; else thousands share the few addresses
 * of a gateway, and who has which changes within hours.
 */
export function mobileSession(world: World, person: Person, at: number): WorldSession {
  const { seed } = world;
  const { carrier, carrierNumber, place } = person;
  const { country, district } = place;
  const operator = new Draws(seed, `operator-${country.code}`, carrierNumber).next();
  const accounts = world.people * country.share * carrier.share;
  const gateways = Math.max(1, Math.round(accounts / GATEWAY_ACCOUNTS));
  const gateway = new Draws(seed, 'gateway', district).below(gateways);
  const session = new Draws(seed, 'mobile-session', person.number, at);
  const listed = carrier.listed ? ({ addressClass: 'mobile' } as const) : {};
  if (carrier.v6 && session.chance(V6_SHARE)) {
    return { ip: v6(operator, ((gateway & 0xff) << 24) | session.below(0x100_0000), session), at, ...listed };
  }
  const hours = 1 + (new Draws(seed, 'lease-hours', person.number).next() % 5);
  const turn = new Draws(seed, 'mobile-turn', person.number, Math.floor(at / (hours * HOUR_MS)));
  const offset = gateway * GATEWAY_ADDRESSES + turn.below(GATEWAY_ADDRESSES);
  return { ip: v4(seed, 'mobile', operator, offset & 0xfff), at, ...listed };
}
