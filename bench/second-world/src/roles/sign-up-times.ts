import { awakeMoment } from '../behaviour/hours.ts';
import type { Person } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import { DAY_MS } from '../world.ts';

const SEEN_DAYS = 7;
const MOST_LATER = 5;

/** When somebody comes in: at the sign-up, and up to four times in the week after it. */
export function sessionTimesFrom(seed: number, { number, place }: Person, at: number): number[] {
  const draws = new Draws(seed, 'times-after', number, at);
  const later = Array.from({ length: draws.below(MOST_LATER) }, () => {
    const wanted = at + draws.unit() * SEEN_DAYS * DAY_MS;
    return Math.min(awakeMoment(seed, number, place.country, wanted, at, draws), at + SEEN_DAYS * DAY_MS);
  });
  return [at, ...later.sort((left, right) => left - right)];
}
