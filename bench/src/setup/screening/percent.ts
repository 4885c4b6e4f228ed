/**
 * A share in percent, to a hundredth.
 *
 * @example
 * percent(1 / 3) // => 33.33
 */
export function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
