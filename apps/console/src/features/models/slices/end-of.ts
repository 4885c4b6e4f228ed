import type { ShareInterval } from '@breakwater/contracts/models';

const ENDS: readonly number[] = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

interface Shown {
  readonly share: number;
  readonly interval: ShareInterval;
}

/**
 * Where the scale of some shares ends: a round share past all of them, past the limit, and past the intervals of all that
 * were counted often enough; the whisker of a few texts may leave it, lest it makes everything else small.
 *
 * @example
 * ```ts
 * endOf([{ share: 0.01, interval: { low: 0, high: 0.04 } }], 0.005) // => 0.05
 * endOf([], 0.005) // => 0.01
 * ```
 */
export function endOf(rows: readonly Shown[], limit = 0): number {
  const shares = rows.map(({ share }) => share);
  const highs = rows.map(({ interval }) => interval.high).sort((a, b) => a - b);
  const usual = highs[Math.floor((highs.length - 1) * 0.8)] ?? 0;
  const most = Math.max(usual, limit * 1.5, ...shares.map((share) => share * 1.1));
  return ENDS.find((end) => end >= most) ?? 1;
}
