/**
 * A number of which only the size is known: two digits that count.
 *
 * @example
 * ```ts
 * rough(130_871) // => 130000
 * rough(7.3) // => 7
 * rough(0.4) // => 0
 * ```
 */
export function rough(value: number): number {
  if (value < 10) return Math.round(value);
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.round(value / unit) * unit;
}
