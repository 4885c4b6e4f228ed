/** Below this Stirling's series is too inexact. */
const LEAST = 6;

/**
 * Natural logarithm of the beta function for numbers above 0, to nine digits.
 *
 * @example
 * Math.exp(logBeta(2, 3)).toFixed(6) // => '0.083333'
 */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Stirling's series (Abramowitz and Stegun 6.1.41), after moving the number up by Γ(x + 1) = x Γ(x). */
function logGamma(number: number): number {
  let x = number;
  let product = 1;
  for (; x < LEAST; x++) product *= x;
  const inverse = 1 / x;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1_260 - square / 1_680)));
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
}
