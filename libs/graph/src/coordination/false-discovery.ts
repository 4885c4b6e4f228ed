/**
 * Benjamini–Hochberg q-values: for each test the share of false discoveries were it and everything stronger believed
 * (Journal of the Royal Statistical Society B 57, 1995). Tests that are not given count as p = 1.
 *
 * @param bits -log2 of the p-values
 * @param tests how many were made in all
 * @example
 * ```ts
 * [...falseDiscoveryRates(Float64Array.of(10, 3, 0), 4)] // => [0.00390625, 0.25, 1]
 * ```
 */
export function falseDiscoveryRates(bits: Float64Array, tests: number): Float64Array {
  const order = [...bits.keys()].sort((a, b) => (bits[a] ?? 0) - (bits[b] ?? 0));
  const rates = new Float64Array(bits.length);
  let least = 1;
  for (const [from, place] of order.entries()) {
    const rank = order.length - from;
    least = Math.min(least, (2 ** -(bits[place] ?? 0) * Math.max(tests, bits.length)) / rank);
    rates[place] = least;
  }
  return rates;
}
