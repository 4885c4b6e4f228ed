import { logGamma } from './log-gamma.ts';

const STEPS = 200;
const EXACT = 1e-14;

/**
 * The value below which a gamma distribution of this shape and scale 1 lies with a probability: the incomplete gamma
 * function, by its series and its continued fraction (Abramowitz and Stegun 6.5.29, 6.5.31), and halving.
 *
 * @example
 * gammaQuantile(1, 0.975).toFixed(4) // => '3.6889'
 * (2 * gammaQuantile(5, 0.025)).toFixed(3) // => '3.247'
 */
export function gammaQuantile(shape: number, probability: number): number {
  let below = 0;
  let above = Math.max(1, shape);
  while (lowerShare(shape, above) < probability) above *= 2;
  for (let step = 0; step < STEPS && above - below > EXACT * above; step++) {
    const middle = (below + above) / 2;
    if (lowerShare(shape, middle) < probability) below = middle;
    else above = middle;
  }
  return above;
}

/** Probability that it is below x. */
function lowerShare(shape: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  return x < shape + 1 ? front * series(shape, x) : 1 - front * fraction(shape, x);
}

function series(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < 10_000 && term > sum * EXACT; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** By Lentz. */
function fraction(shape: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 10_000; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (Math.abs(a * d + b) < tiny ? tiny : a * d + b);
    c = Math.abs(b + a / c) < tiny ? tiny : b + a / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < EXACT) break;
  }
  return h;
}
