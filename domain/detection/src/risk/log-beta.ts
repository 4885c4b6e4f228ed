import { logGamma } from '@breakwater/kernel';

/**
 * Natural logarithm of the beta function for numbers above 0, to nine digits.
 *
 * @example
 * Math.exp(logBeta(2, 3)).toFixed(6) // => '0.083333'
 */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
