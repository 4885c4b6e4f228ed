const Z_95 = 1.959963984540054;

/**
 * 95 % interval of a share; all of [0, 1] when nothing was counted.
 *
 * E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American
 * Statistical Association 22 (1927) 209–212.
 *
 * @example
 * ```ts
 * wilsonInterval(0, 0) // => [0, 1]
 * wilsonInterval(81, 263).map((bound) => bound.toFixed(4)) // => ['0.2553', '0.3662']
 * ```
 */
export function wilsonInterval(hits: number, n: number): [low: number, high: number] {
  if (n === 0) return [0, 1];
  const share = hits / n;
  const z2 = Z_95 * Z_95;
  const centre = share + z2 / (2 * n);
  const half = Z_95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}
