import type { Draws } from '../random/draws.ts';
import type { WorldSession } from '../row.ts';
import type { World } from '../world.ts';
import { v4 } from './address.ts';

const PROVIDERS = 14;
const EXITS_EACH = 24;
const RELAYS = 1_200;
const TOR_SHARE = 0.06;
/** What operators' lists know of each. */
const KNOWN = { vpn: 0.75, tor: 0.97 };

/** A session through a VPN or, of every sixteen, through Tor; lists do not know every exit. */
export function exitSession({ seed }: World, draws: Draws, at: number): WorldSession {
  const tor = draws.chance(TOR_SHARE);
  const provider = draws.rank(PROVIDERS);
  const exit = tor ? draws.below(RELAYS) : draws.below(EXITS_EACH);
  const ip = tor ? v4(seed, 'exit', 1_000 + exit, exit & 0xff) : v4(seed, 'exit', provider, exit);
  const isKnown = tor ? exit < RELAYS * KNOWN.tor : exit < EXITS_EACH * KNOWN.vpn;
  return isKnown ? { ip, at, addressClass: tor ? 'tor' : 'vpn' } : { ip, at };
}
