import { communityAt } from '../people/community.ts';
import type { Draws } from '../random/draws.ts';
import { DAY_MS, HOUR_MS } from '../time.ts';

const QUIETEST_HOUR = 4;

/** Activity of a community at an instant, from 1 − `nightDip` at four in the morning to 1 in the late afternoon, local. */
export function activityAt(at: number, community: number, nightDip: number): number {
  const local = (at / HOUR_MS + communityAt(community).offsetHours) % 24;
  const wave = (1 + Math.cos(((local - QUIETEST_HOUR) / 24) * 2 * Math.PI)) / 2;
  return 1 - nightDip * wave ** 1.5;
}

/** An instant from `start` to `end` by the community's time of day. */
export function drawInstant(
  draws: Draws,
  start: number,
  end: number,
  community: number,
  nightDip: number,
): number {
  for (let round = 0; round < 20; round++) {
    const at = draws.between(start, end);
    if (draws.chance(activityAt(at, community, nightDip))) return at;
  }
  return draws.between(start, end);
}

/** What falls into the night of somebody who sleeps waits some hours, up to a day. */
export function awake(draws: Draws, at: number, community: number, nightDip: number): number {
  let later = at;
  while (later < at + DAY_MS && !draws.chance(activityAt(later, community, nightDip))) {
    later += draws.exponential(2 * HOUR_MS);
  }
  return later;
}
