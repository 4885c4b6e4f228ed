import { deedsOf } from '../behaviour/deeds-of.ts';
import { Draws } from '../random/draws.ts';
import { removedRow } from '../roles/removed.ts';
import type { WorldDeed } from '../row.ts';
import type { World } from '../world.ts';
import type { Return } from './plan-returns.ts';
import type { Cast } from './return-profile.ts';

const SEEN_DAYS = 7;
/** Of what somebody does again, how much is the very same: friends followed again, files posted again. */
const AGAIN_SHARE = 0.3;

/** What somebody does after coming back: as before, in hours and words too, or as the person whom he invents. */
export function returnDeeds(world: World, { index, rank, disguise, at }: Return, cast: Cast): WorldDeed[] {
  const doing = { account: index + 1, from: at, days: SEEN_DAYS };
  if (disguise.behaviour === 'new') return deedsOf(world, { ...doing, person: cast.guise });
  const circle = cast.removed.circle === undefined ? {} : { circle: cast.removed.circle };
  const deeds = deedsOf(world, { ...doing, ...circle, person: cast.removed, as: 'member', busy: true });
  const draws = new Draws(world.seed, 'again', index);
  const before = removedRow(world, rank).deeds ?? [];
  return deeds.map((deed) => {
    const same = before.filter(({ kind }) => kind === deed.kind);
    return same.length > 0 && draws.chance(AGAIN_SHARE) ? { ...deed, value: draws.pick(same).value } : deed;
  });
}
