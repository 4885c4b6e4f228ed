import type { Person } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import { existingPerson } from '../roles/existing.ts';
import type { World } from '../world.ts';

const TRIES = 30;

/** Somebody innocent of the same country whose account is copied or bought, and the account's index. */
export function victimOf(
  world: World,
  index: number,
  of: Person,
): { person: Person; index: number } | undefined {
  if (world.existing === 0) return undefined;
  const draws = new Draws(world.seed, 'victim', index);
  let found: { person: Person; index: number } | undefined;
  for (let tries = 0; tries < TRIES; tries++) {
    const other = draws.below(world.existing);
    const person = existingPerson(world, other);
    found = { person, index: other };
    if (person.place.country === of.place.country) return found;
  }
  return found;
}
