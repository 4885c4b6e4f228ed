import type { GateBand } from '@breakwater/contracts/returns';

/** How much is said by a band: unknown says no more than nothing, and clears nobody. */
export const BAND_RANK: Readonly<Record<GateBand, number>> = {
  likely: 2,
  possible: 1,
  nothing: 0,
  unknown: 0,
};
