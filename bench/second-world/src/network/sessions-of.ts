import type { Person } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import type { WorldSession } from '../row.ts';
import type { World } from '../world.ts';
import { exitSession } from './exit.ts';
import { homeSession } from './home.ts';
import { mobileSession } from './mobile.ts';
import { cafeSession, institutionSession } from './shared-place.ts';

/** From where somebody comes: from all own places, over the phone network alone, or hidden. */
export type Route = 'own' | 'mobile' | 'exit';

const MOBILE_HEAVY = 0.5;
const MISSING_SESSIONS = 0.04;

/**
 * Sessions of a person at given times. A few have none, since not every log has addresses.
 *
 * @param always whether there are some even so
 */
export function sessionsOf(
  world: World,
  person: Person,
  times: readonly number[],
  route: Route = 'own',
  always = false,
): WorldSession[] {
  const habits = new Draws(world.seed, 'session-habits', person.number);
  const hides = habits.chance(person.place.country.vpn);
  if (!always && habits.chance(MISSING_SESSIONS)) return [];
  return times.map((at) => {
    const draws = new Draws(world.seed, 'session', person.number, at);
    if (route === 'exit' || (route === 'own' && hides && draws.chance(0.7)))
      return exitSession(world, draws, at);
    if (route === 'mobile') return mobileSession(world, person, at);
    return ownSession(world, person, draws, at);
  });
}

function ownSession(world: World, person: Person, draws: Draws, at: number): WorldSession {
  const way = draws.unit();
  const { institution } = person;
  if (way < 0.03) return cafeSession(world, person, draws, at);
  if (institution !== undefined && way < 0.35)
    return institutionSession(world, person, institution, draws, at);
  return way < 0.35 + MOBILE_HEAVY * 0.65 ? mobileSession(world, person, at) : homeSession(world, person, at);
}
