import { makeSpreadWorld, type SpreadWorld } from '../make-spread-world.ts';

const made = new Map<number, SpreadWorld>();

/** A world of some thousand posts, made once a seed. */
export function smallWorld(seed = 3): SpreadWorld {
  const known = made.get(seed);
  if (known !== undefined) return known;
  const world = makeSpreadWorld({ seed, days: 2, accounts: 2_000, violatingShare: 0.04 });
  made.set(seed, world);
  return world;
}
