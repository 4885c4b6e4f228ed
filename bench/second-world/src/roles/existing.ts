import { profileOf } from '../fields/profile.ts';
import { sessionsOf } from '../network/sessions-of.ts';
import { labelOf, type Person, personOf } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import type { WorldRow } from '../row.ts';
import { DAY_MS, type World } from '../world.ts';
import { groupsOf } from './groups.ts';

const YEARS_DAYS = 4 * 365;
const SEEN_DAYS = 60;

/** The person who has the living account of an index. */
export const existingPerson = (world: World, index: number): Person =>
  personOf(world, world.slotOf(world.removed + index));

/** When a living account was made: evenly over four years before sign-ups begin. */
export const madeAt = ({ start, existing }: World, index: number): number =>
  Math.floor(start - YEARS_DAYS * DAY_MS * (1 - index / existing));

/** Living accounts in the order in which they were made. */
export function* existingRows(world: World): Generator<WorldRow> {
  for (let index = 0; index < world.existing; index++) {
    const person = existingPerson(world, index);
    const at = madeAt(world, index);
    const profile = profileOf(world, person);
    const sessions = sessionsOf(world, person, sessionTimes(world, person, at));
    const groups = groupsOf(person, profile, sessions);
    yield { role: 'existing', person: labelOf(person.number), at, groups, ...profile, sessions };
  }
}

/** When a living account was last seen before sign-ups begin. */
export function sessionTimes({ seed, start }: World, { number }: Person, at: number): number[] {
  const draws = new Draws(seed, 'times-living', number);
  const from = Math.max(at, start - SEEN_DAYS * DAY_MS);
  const times = Array.from({ length: 1 + draws.below(4) }, () =>
    Math.floor(from + draws.unit() * (start - from)),
  );
  return times.sort((left, right) => left - right);
}
