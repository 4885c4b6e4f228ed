import { awakeMoment } from '../behaviour/hours.ts';
import { removedAt } from '../people/circle.ts';
import { personOf } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import { DAY_MS, HOUR_MS, type World } from '../world.ts';

const QUICK_MEDIAN_HOURS = 5;
const SLOW_MEDIAN_DAYS = 15;

/**
 * When somebody comes back: within hours if in a wave, else within days to months, awake. How long it takes is of the
 * return, so that whoever is chosen for it does not change the delays.
 *
 * @param attempt number of the delay, where one did not fit anybody
 * @returns nothing where that is not in the days of sign-ups
 */
export function returnAt(
  world: World,
  index: number,
  rank: number,
  quick: boolean,
  attempt = 0,
): number | undefined {
  const draws = new Draws(world.seed, 'return-at', index, attempt);
  const gone = removedAt(world, rank);
  const delay = quick
    ? draws.logNormal(QUICK_MEDIAN_HOURS * HOUR_MS, 0.9)
    : draws.logNormal(SLOW_MEDIAN_DAYS * DAY_MS, 1.3);
  const wanted = Math.floor(gone + HOUR_MS / 2 + delay);
  if (wanted < world.start || wanted >= world.end) return undefined;
  if (quick) return wanted;
  const person = personOf(world, world.slotOf(rank));
  const earliest = Math.max(world.start, gone + HOUR_MS / 2);
  const awake = awakeMoment(world.seed, person.number, person.place.country, wanted, earliest, draws);
  return Math.min(awake, world.end - 1);
}
