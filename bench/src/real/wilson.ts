const Z = 1.959964; // 95 %

/** A share with its counts and its 95 % confidence interval. */
export interface Share {
  readonly of: number;
  readonly count: number;
  readonly share: number;
  readonly interval: readonly [number, number];
}

/**
 * A share with Wilson's score interval (Wilson 1927), which holds for few cases and for shares near 0 too.
 *
 * @example
 * shareOf(0, 100).interval // => [0, 0.037]
 */
export function shareOf(count: number, of: number): Share {
  const share = of === 0 ? 0 : count / of;
  const z2 = Z * Z;
  const centre = share + z2 / (2 * of);
  const spread = Z * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  const scale = 1 + z2 / of;
  const interval =
    of === 0 ? ([0, 1] as const) : ([(centre - spread) / scale, (centre + spread) / scale] as const);
  return { of, count, share: round(share), interval: [round(interval[0]), round(interval[1])] };
}

function round(value: number): number {
  return Math.abs(Math.round(value * 1e4) / 1e4);
}
