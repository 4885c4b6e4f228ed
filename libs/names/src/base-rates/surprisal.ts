import type { NameToken } from '../name-token.ts';
import { isParticle } from './particles.ts';
import { tokenRate } from './token-rate.ts';

const PARTICLE_BITS = 1;

/**
 * How much a word tells about who bears it, in bits: minus the binary logarithm of the share of people who bear it, in
 * whatever spelling or script. Particles have 1 bit.
 *
 * The share comes from counts over 9,162 Pakistani names (words in five or more) and from ranks of common names in 106
 * countries (CC0), whichever is greater. A word in neither gets a floor by its length, 4 bits for one letter up to 16
 * for eight and more: it says "rarer than the tables show", not how rare.
 *
 * @example
 * ```ts
 * const bits = (word: string) => splitName(word).map((token) => Math.round(surprisal(token)))[0];
 * bits('Muhammad') // => 2
 * bits('محمد') // => 2
 * bits('Khan') // => 3
 * bits('Zzyzxwegian') // => 16
 * ```
 */
export function surprisal(token: NameToken): number {
  return isParticle(token) ? PARTICLE_BITS : -Math.log2(tokenRate(token));
}
