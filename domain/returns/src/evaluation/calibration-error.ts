const BINS = 15;

/**
 * Expected calibration error (Naeini, Cooper and Hauskrecht 2015): by how much the probability differs from the share
 * that came true, in bins of equal width, weighed by how many are in each. 0 where there is nothing.
 *
 * @example
 * calibrationError([{ p: 0.9, isSame: true }, { p: 0.9, isSame: false }]) // => 0.4
 */
export function calibrationError(pairs: readonly { readonly p: number; readonly isSame: boolean }[]): number {
  const sums = Array.from({ length: BINS }, () => ({ count: 0, p: 0, same: 0 }));
  for (const { p, isSame } of pairs) {
    const bin = sums[Math.min(BINS - 1, Math.floor(p * BINS))];
    if (bin === undefined) continue;
    bin.count += 1;
    bin.p += p;
    bin.same += isSame ? 1 : 0;
  }
  const error = sums.reduce((sum, { p, same }) => sum + Math.abs(p - same), 0);
  return pairs.length === 0 ? 0 : error / pairs.length;
}
