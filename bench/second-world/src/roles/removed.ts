import { deedsOf, listDeeds } from '../behaviour/deeds-of.ts';
import { awakeMoment } from '../behaviour/hours.ts';
import { profileOf } from '../fields/profile.ts';
import { sessionsOf } from '../network/sessions-of.ts';
import { circleOfRank, removedAt } from '../people/circle.ts';
import { labelOf, type Person, personOf } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import type { WorldRow } from '../row.ts';
import { DAY_MS, type World } from '../world.ts';
import { groupsOf } from './groups.ts';

const SEEN_DAYS = 30;
const MOST_SESSIONS = 8;

/** The person of a removed rank; what was removed belonged to a circle. */
export function removedPerson(world: World, rank: number): Person {
  return { ...personOf(world, world.slotOf(rank)), circle: circleOfRank(rank) };
}

/** Removed accounts in order of time; only the order is held, at twelve bytes an account. */
export function* removedRows(world: World): Generator<WorldRow> {
  const times = Float64Array.from({ length: world.removed }, (_, rank) => removedAt(world, rank));
  const order = Uint32Array.from(times.keys()).sort(
    (left, right) => (times[left] ?? 0) - (times[right] ?? 0) || left - right,
  );
  for (const rank of order) yield removedRow(world, rank);
}

/** Row of one removed account. */
export function removedRow(world: World, rank: number): WorldRow {
  const person = removedPerson(world, rank);
  const at = removedAt(world, rank);
  const from = at - SEEN_DAYS * DAY_MS;
  const deeds = deedsOf(world, {
    person,
    account: 0,
    from,
    days: SEEN_DAYS,
    circle: circleOfRank(rank),
    as: 'member',
    busy: true,
  });
  const sessions = sessionsOf(world, person, sessionTimes(world, person, from, at));
  const profile = profileOf(world, person);
  return {
    role: 'removed',
    person: labelOf(person.number),
    at,
    groups: groupsOf(person, profile, sessions),
    ...profile,
    sessions,
    deeds,
    ...listDeeds(deeds, at),
  };
}

function sessionTimes({ seed }: World, person: Person, from: number, at: number): number[] {
  const draws = new Draws(seed, 'times-before', person.number);
  return Array.from({ length: 2 + draws.below(MOST_SESSIONS - 1) }, () => {
    const wanted = from + draws.unit() * (at - from);
    const moment = awakeMoment(seed, person.number, person.place.country, wanted, from, draws);
    return Math.min(moment, at - 1);
  }).sort((left, right) => left - right);
}
