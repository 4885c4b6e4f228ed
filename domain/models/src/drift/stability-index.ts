/** How many texts fell in each band. */
export interface Bands {
  readonly none: number;
  readonly possible: number;
  readonly likely: number;
}

/** Half a text more in every band: an empty one is rare, not impossible. */
const SMOOTH = 0.5;

/**
 * Population stability index: how far the shares of bands moved; below 0.1 hardly, above 0.25 far (usual bounds, from
 * credit scoring). Symmetric, 0 for equal shares.
 *
 * @example
 * stabilityIndex({ none: 980, possible: 15, likely: 5 }, { none: 98, possible: 1.5, likely: 0.5 }) < 0.1 // => true
 * stabilityIndex({ none: 980, possible: 15, likely: 5 }, { none: 600, possible: 200, likely: 200 }) > 0.25 // => true
 */
export function stabilityIndex(before: Bands, now: Bands): number {
  const bands = ['none', 'possible', 'likely'] as const;
  const sum = ({ none, possible, likely }: Bands) => none + possible + likely + SMOOTH * bands.length;
  return bands.reduce((index, band) => {
    const [p, q] = [(before[band] + SMOOTH) / sum(before), (now[band] + SMOOTH) / sum(now)];
    return index + (q - p) * Math.log(q / p);
  }, 0);
}
