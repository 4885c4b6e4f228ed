/** Below this Stirling's series is too inexact. */
const LEAST = 6;

/**
 * Natural logarithm of the gamma function for numbers above 0, to nine digits: Stirling's series (Abramowitz and Stegun
 * 6.1.41), after moving the number up by Γ(x + 1) = x Γ(x).
 *
 * @example
 * Math.exp(logGamma(5)).toFixed(6) // => '24.000000'
 */
export function logGamma(number: number): number {
  let x = number;
  let product = 1;
  for (; x < LEAST; x++) product *= x;
  const inverse = 1 / x;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1_260 - square / 1_680)));
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
}
