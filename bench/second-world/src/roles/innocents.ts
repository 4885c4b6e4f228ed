import { deedsOf, listDeeds } from '../behaviour/deeds-of.ts';
import { momentOf } from '../behaviour/hours.ts';
import { profileOf } from '../fields/profile.ts';
import { sessionsOf } from '../network/sessions-of.ts';
import { innocentPerson } from '../people/beside.ts';
import { labelOf } from '../people/person.ts';
import { countryOf, DISTRICT_SIZE } from '../places/place-of.ts';
import { Draws } from '../random/draws.ts';
import type { WorldRow } from '../row.ts';
import { DAY_MS, type World } from '../world.ts';
import { groupsOf } from './groups.ts';
import { sessionTimesFrom } from './sign-up-times.ts';

const SEEN_DAYS = 7;
/** Of those who follow a circle, how many its private link may have brought. */
const FANS_INVITED = 0.25;

/** Innocent sign-ups in order of time: the same number each day, by the hours of their countries; one day is held. */
export function* innocentRows(world: World): Generator<WorldRow> {
  for (let day = 0; day < world.days; day++) {
    const first = Math.floor((day * world.innocents) / world.days);
    const next = Math.floor(((day + 1) * world.innocents) / world.days);
    const times = Float64Array.from({ length: next - first }, (_, at) => signUpAt(world, first + at, day));
    const order = Uint32Array.from(times.keys()).sort(
      (left, right) => (times[left] ?? 0) - (times[right] ?? 0) || left - right,
    );
    for (const at of order) yield innocentRow(world, first + at, times[at] ?? 0);
  }
}

function signUpAt(world: World, index: number, day: number): number {
  const slot = world.slotOf(world.removed + world.existing + index);
  const country = countryOf(world.seed, Math.floor(slot / DISTRICT_SIZE));
  return momentOf(world.seed, slot, country, world.start + day * DAY_MS, new Draws(world.seed, 'at', index));
}

/** Row of one innocent sign-up. */
export function innocentRow(world: World, index: number, at: number): WorldRow {
  const { person, kind } = innocentPerson(world, index);
  const invited = new Draws(world.seed, 'fan-invite', index).chance(FANS_INVITED);
  const { circle, ...alone } = person;
  const profile = profileOf(world, invited ? person : alone);
  const sessions = sessionsOf(world, person, sessionTimesFrom(world.seed, person, at));
  const follows = circle === undefined ? {} : ({ circle, as: 'fan' } as const);
  const deeds = deedsOf(world, { person, account: 0, from: at, days: SEEN_DAYS, ...follows });
  const groups = groupsOf(person, profile, sessions);
  return {
    role: 'signup',
    person: labelOf(person.number),
    at,
    groups: kind === undefined ? groups : [...groups, `beside-${kind}`],
    ...profile,
    sessions,
    deeds,
    ...listDeeds(deeds, at + DAY_MS),
  };
}
