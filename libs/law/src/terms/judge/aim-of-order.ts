/** From so probable on an order is taken to be aimed at opinion, */
export const AIMED = 0.4;
/** and from here on a person reads it. */
export const MAYBE_AIMED = 0.35;

/**
 * What the three sentences of an order that are most about opinion weigh, what its reasons say together, and an act that it tells
 * of. Fitted to orders of writers that the weights of sentences had not seen: a single sentence about a minister says little,
 * several say much. Not how long it is: nobody gets round it with more words, nor into it with few.
 */
const AIM = { first: 0.61, second: 0.31, third: 1.95, together: 0.84, act: -1.59, bias: 5.44 } as const;
/** Reasons of one sentence are all that it says: they speak again, each time a little less. */
const AGAIN = 1.5;
/** How far the next sentences speak against it at most: a formula of courtesy says nothing. */
const LEAST = -2.5;
const NEAR_CERTAIN = 1e-4;

/**
 * How probable it is that an order is aimed at what may be said, 0 to 1.
 *
 * @param speech how probable it is of each of its sentences
 * @param together how probable it is of those sentences in a row of its reasons of which it is most
 * @param tellsOfAct whether it tells of an act that a ground of a law covers
 * @param isSole whether its reasons are one sentence
 * @example
 * aimOfOrder([0.9, 0.8, 0.1], 0.9, false) > 0.9 // => true
 * aimOfOrder([0.9, 0.01], 0.1, true) < 0.2 // => true
 */
export function aimOfOrder(
  speech: readonly number[],
  together: number,
  tellsOfAct: boolean,
  isSole = false,
): number {
  const [first = LEAST, second = LEAST, third = LEAST] = speech
    .map(logOdds)
    .sort((one, other) => other - one);
  const next = Math.max(second, LEAST, isSole ? first - AGAIN : LEAST);
  const last = Math.max(third, LEAST, isSole ? first - AGAIN * 2 : LEAST);
  const sum =
    AIM.bias +
    AIM.first * first +
    AIM.second * next +
    AIM.third * last +
    AIM.together * logOdds(together) +
    (tellsOfAct ? AIM.act : 0);
  return 1 / (1 + Math.exp(-sum));
}

const logOdds = (p: number): number => Math.log((p + NEAR_CERTAIN) / (1 - p + NEAR_CERTAIN));
