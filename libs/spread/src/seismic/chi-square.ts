import { Z_95 } from '@breakwater/kernel';

/**
 * 95 % limits of a chi-square variable divided by its degrees of freedom, by Wilson and Hilferty (1931): within 1 % from
 * ten degrees on, which is finer than anything that is decided by it.
 *
 * @example
 * chiSquareLimits(20).map((limit) => limit.toFixed(2)) // => ['0.48', '1.71']
 */
export function chiSquareLimits(degrees: number): readonly [low: number, high: number] {
  const spread = 2 / (9 * degrees);
  const cube = (z: number) => Math.max(0, 1 - spread + z * Math.sqrt(spread)) ** 3;
  return [cube(-Z_95), cube(Z_95)];
}
