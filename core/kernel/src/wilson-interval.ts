/** Standard deviations on either side of the mean between which 95 % of a normal distribution lie. */
export const Z_95 = 1.959963984540054;

/**
 * 95 % interval of a share, right also for few cases and for shares near 0 and 1; all of [0, 1] when nothing was counted.
 *
 * E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American
 * Statistical Association 22 (1927) 209–212.
 *
 * @example
 * ```ts
 * wilsonInterval(0, 0) // => [0, 1]
 * wilsonInterval(0, 10)[0] // => 0
 * wilsonInterval(1, 10).map((limit) => limit.toFixed(4)) // => ['0.0179', '0.4042']
 * wilsonInterval(81, 263).map((bound) => bound.toFixed(4)) // => ['0.2553', '0.3662']
 * ```
 */
export function wilsonInterval(hits: number, cases: number): [low: number, high: number] {
  if (cases === 0) return [0, 1];
  const share = hits / cases;
  const z2 = Z_95 * Z_95;
  const scale = 1 + z2 / cases;
  const middle = share + z2 / (2 * cases);
  const half = Z_95 * Math.sqrt((share * (1 - share)) / cases + z2 / (4 * cases * cases));
  // Rounding must not put a share of none or of all outside of its own interval.
  const low = hits === 0 ? 0 : Math.max(0, (middle - half) / scale);
  const high = hits === cases ? 1 : Math.min(1, (middle + half) / scale);
  return [low, high];
}
