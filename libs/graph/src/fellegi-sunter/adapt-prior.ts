const MOST_ROUNDS = 50;
const TOLERANCE = 1e-5;

/**
 * The prior that the pairs at hand speak for, as log2 odds: how many candidates are of one entity differs from file to
 * file, and weights that were found in one carry over to another only with the prior of that other (Saerens, Latinne
 * and Decaestecker 2002). `bits` are weights with `priorBits` in them.
 *
 * @example
 * adaptPrior(Float64Array.of(-20, -20, -20, 20), 0).toFixed(2) // => '-1.58'
 */
export function adaptPrior(bits: Float64Array, priorBits: number): number {
  let prior = priorBits;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let sum = 0;
    for (const weight of bits) sum += 1 / (1 + 2 ** (priorBits - prior - weight));
    const share = Math.min(Math.max(sum / bits.length, 1e-9), 1 - 1e-9);
    const next = Math.log2(share / (1 - share));
    if (Math.abs(next - prior) < TOLERANCE) return next;
    prior = next;
  }
  return prior;
}
