import type { GateBand } from '@breakwater/contracts';

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
    heldInterval: wilson(likely, count),
  };
}

const Z = 1.96;

/**
 * 95 % interval of a share (Wilson 1927): right also for few and none.
 *
 * @example
 * wilson(0, 100)[0] // => 0
 * wilson(0, 100)[1] < 0.04 // => true
 */
export function wilson(hits: number, count: number): readonly [number, number] {
  if (count === 0) return [0, 1];
  const share = hits / count;
  const scale = 1 + Z ** 2 / count;
  const middle = share + Z ** 2 / (2 * count);
  const half = Z * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2));
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
