import { awakeMoment } from '../behaviour/hours.ts';
import { removedAt } from '../people/circle.ts';
import { personOf } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import { DAY_MS, HOUR_MS, type World } from '../world.ts';

const QUICK_MEDIAN_HOURS = 5;
const SLOW_MEDIAN_DAYS = 15;

/** When somebody comes back: within hours if in a wave, else within days to months; never before the removal. */
export function returnAt(world: World, index: number, rank: number, quick: boolean): number {
  const draws = new Draws(world.seed, 'return-at', index);
  const gone = removedAt(world, rank);
  const earliest = Math.max(world.start, gone + HOUR_MS / 2);
  const delay = quick
    ? draws.logNormal(QUICK_MEDIAN_HOURS * HOUR_MS, 0.9)
    : draws.logNormal(SLOW_MEDIAN_DAYS * DAY_MS, 1.3);
  const wanted = Math.floor(gone + delay);
  const fits = wanted >= earliest && wanted < world.end;
  const at = fits ? wanted : Math.floor(earliest + draws.unit() * (world.end - earliest - DAY_MS));
  if (quick && fits) return at;
  const person = personOf(world, world.slotOf(rank));
  const awake = awakeMoment(world.seed, person.number, person.place.country, at, earliest, draws);
  return Math.min(awake, world.end - 1);
}
