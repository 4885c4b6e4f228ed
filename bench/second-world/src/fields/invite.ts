import type { Person } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import type { World } from '../world.ts';

/** Of a circle's, those whom its own link brought; others came as anybody does. */
const CIRCLE_SHARE = 0.6;
const PUBLIC_INVITES = 60;
/** Friends whom one private link brings. */
const FRIENDS = 6;

/** Link by which an account came: of a campaign that thousands follow, or of friends of the same district. */
export function inviteOf({ seed }: World, person: Person): string {
  const draws = new Draws(seed, 'invite', person.number);
  if (person.circle !== undefined && draws.chance(CIRCLE_SHARE))
    return privateInvite(seed, 'circle-invite', person.circle);
  if (draws.chance(0.45)) return `campaign-${draws.rank(PUBLIC_INVITES)}`;
  return privateInvite(seed, 'invite-of-friends', Math.floor(person.number / FRIENDS));
}

const privateInvite = (seed: number, purpose: string, number: number) =>
  `join-${new Draws(seed, purpose, number).hex(12)}`;
