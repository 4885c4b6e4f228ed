import type { GateBand } from '@breakwater/contracts/returns';
import { wilsonInterval } from '@breakwater/kernel';
import { BAND_RANK } from '../matcher/band-rank.ts';
import { LOOKS, type LookStage } from './look.ts';

/** How many sign-ups of a kind stood in which band. */
export interface BandCounts {
  likely: number;
  possible: number;
}

/** How many sign-ups of a kind came into which band, at any look; and by each look. */
export interface GateTally extends BandCounts {
  count: number;
  readonly by: Readonly<Record<LookStage, BandCounts>>;
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
  const by = Object.fromEntries(LOOKS.map(({ stage }) => [stage, { likely: 0, possible: 0 }]));
  return { count: 0, likely: 0, possible: 0, by: by as Record<LookStage, BandCounts> };
}

/** Adds a sign-up by its bands at each look: once it was held or queued it stays so until a person has looked. */
export function addTo(tally: GateTally, bands: ReadonlyMap<LookStage, GateBand>): void {
  tally.count += 1;
  let best: GateBand = 'nothing';
  for (const { stage } of LOOKS) {
    const band = bands.get(stage) ?? 'nothing';
    if (BAND_RANK[band] > BAND_RANK[best]) best = band;
    addBand(tally.by[stage], best);
  }
  addBand(tally, best);
}

function addBand(counts: BandCounts, band: GateBand): void {
  if (band === 'likely' || band === 'possible') counts[band] += 1;
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
