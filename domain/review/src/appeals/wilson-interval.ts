const Z_95 = 1.959963984540054;

/**
 * 95 % score interval of a share (Wilson 1927): sensible for few cases and for shares near 0 and 1.
 *
 * @example
 * ```ts
 * wilsonInterval(1, 10).map((limit) => limit.toFixed(4)) // => ['0.0179', '0.4042']
 * ```
 */
export function wilsonInterval(hits: number, cases: number): [number, number] {
  const share = hits / cases;
  const z2 = Z_95 * Z_95;
  const middle = share + z2 / (2 * cases);
  const half = Z_95 * Math.sqrt((share * (1 - share)) / cases + z2 / (4 * cases * cases));
  const scale = 1 + z2 / cases;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
