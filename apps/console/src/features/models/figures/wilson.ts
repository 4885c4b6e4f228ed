const Z = 1.959_964;

/**
 * Between which bounds a share lies at 95 % (Wilson, 1927), where `hits` of `of` were counted; all or nothing is known
 * of none.
 *
 * @example
 * ```ts
 * wilson(0, 0) // => { low: 0, high: 1 }
 * wilson(5, 10).low.toFixed(3) // => '0.237'
 * ```
 */
export function wilson(hits: number, of: number): { readonly low: number; readonly high: number } {
  if (of <= 0) return { low: 0, high: 1 };
  const share = hits / of;
  const square = (Z * Z) / of;
  const centre = (share + square / 2) / (1 + square);
  const half = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
