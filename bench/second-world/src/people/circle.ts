import { Draws } from '../random/draws.ts';
import { DAY_MS, HOUR_MS, type World } from '../world.ts';

/** How many are removed together. */
export const CIRCLE_SIZE = 12;
const WAVE_SHARE = 0.45;
const BEFORE_DAYS = 180;

export const circleOfRank = (rank: number): number => Math.floor(rank / CIRCLE_SIZE);

/** Whether a circle was removed on one day, rather than its members one by one. */
export const isWave = (seed: number, circle: number): boolean =>
  new Draws(seed, 'wave', circle).chance(WAVE_SHARE);

/** When the removed account of a rank was removed: from half a year before sign-ups begin until a day before they end. */
export function removedAt({ seed, start, end }: World, rank: number): number {
  const circle = circleOfRank(rank);
  const from = start - BEFORE_DAYS * DAY_MS;
  const days = (end - from) / DAY_MS - 2;
  const own = new Draws(seed, 'removed-at', rank);
  if (!isWave(seed, circle)) return Math.floor(from + own.unit() * days * DAY_MS);
  const wave = new Draws(seed, 'wave-at', circle);
  const morning = from + wave.below(Math.floor(days)) * DAY_MS + 7 * HOUR_MS;
  return morning + wave.below(8 * HOUR_MS) + own.below(3 * HOUR_MS);
}
