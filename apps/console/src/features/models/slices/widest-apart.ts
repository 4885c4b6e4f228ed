import type { TreatmentSlice } from '@breakwater/contracts/models';

/** Below this nobody is hit so often that a difference would matter. */
const NEGLIGIBLE = 0.002;

/** The two groups that are treated most differently: their intervals lie apart, and one is hit often enough to matter. */
export interface Apart {
  readonly more: TreatmentSlice;
  readonly less: TreatmentSlice;
}

/** Nothing where all intervals overlap, or where all shares are negligible. */
export function widestApart(slices: readonly TreatmentSlice[]): Apart | undefined {
  let widest: Apart | undefined;
  for (const more of slices) {
    for (const less of slices) {
      if (more.share <= NEGLIGIBLE || more.interval.low <= less.interval.high) continue;
      if (!widest || more.share - less.share > widest.more.share - widest.less.share) widest = { more, less };
    }
  }
  return widest;
}
