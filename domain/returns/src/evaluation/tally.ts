import type { GateBand } from '@breakwater/contracts/returns';
import { wilsonInterval } from '@breakwater/kernel';

/** How many sign-ups of a kind came into which band: at once, and at most within a day. */
export interface GateTally {
  count: number;
  likely: number;
  possible: number;
  likelyAtOnce: number;
  possibleAtOnce: number;
}

export interface TallyRates extends Readonly<GateTally> {
  /** Share that was held. */
  readonly held: number;
  /** Share that was held or queued. */
  readonly heldOrQueued: number;
  /** Of the share that was held, 95 % interval (Wilson 1927). */
  readonly heldInterval: readonly [number, number];
}

export function emptyTally(): GateTally {
  return { count: 0, likely: 0, possible: 0, likelyAtOnce: 0, possibleAtOnce: 0 };
}

export function addTo(tally: GateTally, { atOnce, best }: { atOnce: GateBand; best: GateBand }): void {
  tally.count += 1;
  if (best === 'likely') tally.likely += 1;
  if (best === 'possible') tally.possible += 1;
  if (atOnce === 'likely') tally.likelyAtOnce += 1;
  if (atOnce === 'possible') tally.possibleAtOnce += 1;
}

export function ratesOf(tally: GateTally): TallyRates {
  const { count, likely, possible } = tally;
  const share = (number: number) => (count === 0 ? 0 : number / count);
  return {
    ...tally,
    held: share(likely),
    heldOrQueued: share(likely + possible),
    heldInterval: wilsonInterval(likely, count),
  };
}
