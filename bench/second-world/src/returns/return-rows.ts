import { listDeeds } from '../behaviour/deeds-of.ts';
import { profileOf } from '../fields/profile.ts';
import { sessionsOf } from '../network/sessions-of.ts';
import { createGuise } from '../people/guise.ts';
import { labelOf } from '../people/person.ts';
import { existingPerson, madeAt, sessionTimes } from '../roles/existing.ts';
import { groupsOf } from '../roles/groups.ts';
import { removedPerson } from '../roles/removed.ts';
import { sessionTimesFrom } from '../roles/sign-up-times.ts';
import type { Profile, WorldRow } from '../row.ts';
import { DAY_MS, type World } from '../world.ts';
import type { Return, ReturnPlan } from './plan-returns.ts';
import { returnDeeds } from './return-deeds.ts';
import { type Cast, returnProfile } from './return-profile.ts';
import { victimOf } from './victim-of.ts';

/** Of those whose network is all new, how many of five hide it besides. */
const HIDING_OF_FIVE = 2;

/** Sign-ups of those who come back, in order of time. */
export function* returnRows(world: World, plan: ReturnPlan): Generator<WorldRow> {
  for (const one of plan.returns()) yield returnRow(world, one);
}

function returnRow(world: World, one: Return): WorldRow {
  const { index, rank, tactic, disguise, at } = one;
  const removed = removedPerson(world, rank);
  const guise = createGuise(world, index, removed);
  const bought = tactic === 'bought-account';
  const needsVictim = bought || disguise.handle === 'copied';
  const victim = needsVictim ? victimOf(world, index, removed) : undefined;
  const cast: Cast = { removed, guise, ...(victim === undefined ? {} : { victim: victim.person }) };
  const profile =
    bought && victim !== undefined
      ? boughtProfile(world, one, cast, victim.index)
      : returnProfile(world, one, cast);
  const before = bought && victim !== undefined ? sessionsBefore(world, victim.index) : [];
  const after = sessionsAfter(world, one, cast);
  const deeds = returnDeeds(world, one, cast);
  const sessions = [...before, ...after];
  const shown = disguise.network === 'new' ? guise : removed;
  return {
    role: 'signup',
    person: labelOf(removed.number),
    tactic,
    at,
    groups: groupsOf(shown, profile, sessions),
    ...profile,
    sessions,
    deeds,
    ...listDeeds(deeds, at + DAY_MS),
  };
}

function sessionsAfter(world: World, { index, disguise, at }: Return, { removed, guise }: Cast) {
  const hides = disguise.network === 'new' && index % 5 < HIDING_OF_FIVE;
  const route = hides ? 'exit' : disguise.network;
  const person = disguise.network === 'own' || disguise.network === 'mobile' ? removed : guise;
  const times = sessionTimesFrom(world.seed, person, at);
  return sessionsOf(world, person, times, route === 'new' ? 'own' : route, true);
}

function sessionsBefore(world: World, index: number) {
  const person = existingPerson(world, index);
  return sessionsOf(world, person, sessionTimes(world, person, madeAt(world, index)));
}

/** The account as its first owner left it, on the device of who has it now. */
function boughtProfile(world: World, one: Return, cast: Cast, index: number): Profile {
  const { device, parts, agent } = returnProfile(world, one, cast);
  const { device: _, parts: __, agent: ___, ...left } = profileOf(world, cast.victim ?? cast.guise);
  return {
    ...left,
    ...(device === undefined ? {} : { device }),
    ...(parts === undefined ? {} : { parts }),
    ...(agent === undefined ? {} : { agent }),
    createdAt: madeAt(world, index),
    copies: labelOf((cast.victim ?? cast.guise).number),
  };
}
