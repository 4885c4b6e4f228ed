import type { NameToken } from '../name-token.ts';
import { isParticle } from './particles.ts';
import { tokenRate } from './token-rate.ts';

const PAKISTANI_MEN = 60_000_000;

/**
 * About how many people of a population bear all words of a name, as if words were given independently. Particles do
 * not count. An order of magnitude: names are not independent, and the tables end at words that 1 in 2,000 bears, so a
 * name of words in no table comes out as 0 by its floor (see `surprisal`), which says "few" and never "one".
 *
 * A name without words has the whole population.
 *
 * @param population persons, by default 60 million: the men for whom "about so many bear this name" is first asked.
 * @param rateOf the share of people who bear a word; `joinedRate` takes two names written as one for as common as both.
 * @example
 * ```ts
 * const aslam = expectedBearers(splitName('Muhammad Aslam'));
 * aslam > 100_000 && aslam < 200_000 // => true
 * expectedBearers(splitName('محمد اسلم')) === aslam // => true
 * expectedBearers(splitName('Noor Wali Rajpot')) < 10 // => true
 * ```
 */
export function expectedBearers(
  tokens: readonly NameToken[],
  population = PAKISTANI_MEN,
  rateOf: (token: NameToken) => number = tokenRate,
): number {
  let bearers = population;
  for (const token of tokens) if (!isParticle(token)) bearers *= rateOf(token);
  return bearers;
}
