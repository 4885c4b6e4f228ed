import type { NameToken } from '../name-token.ts';
import { RecentMap } from '../recent-map.ts';
import { splitName } from '../tokenize-name.ts';
import { isInNameTables, tokenRate } from './token-rate.ts';

/** Letters that each of two names written as one word has at least. */
const LEAST_LETTERS = 3;
/** No two names written as one are longer. */
const MOST_LETTERS = 30;
const remembered = new RecentMap<string, number>(8_000);

/**
 * The share of people who bear a word, in (0, 1], where a word that no table holds and that two names make (`Hidayatullah`,
 * `محمدامین`) is as common as both are together, as if they were given independently. `surprisal` takes such a word for
 * rare, which is right for telling names apart and wrong for saying how many bear one.
 *
 * @example
 * ```ts
 * const bearers = (name: string) => expectedBearers(splitName(name), undefined, joinedRate);
 * bearers('Mohammadreza') > 100_000 // => true
 * bearers('Zorawarnek') < 1_000 // => true
 * ```
 */
export function joinedRate(token: NameToken): number {
  const known = remembered.get(token.folded);
  if (known !== undefined) return known;
  const rate = isInNameTables(token) ? tokenRate(token) : Math.max(tokenRate(token), rateOfParts(token));
  remembered.set(token.folded, rate);
  return rate;
}

function rateOfParts(token: NameToken): number {
  if (token.spelling.length > MOST_LETTERS) return 0;
  let most = 0;
  for (let at = LEAST_LETTERS; at <= token.spelling.length - LEAST_LETTERS; at += 1)
    most = Math.max(most, knownRate(token.spelling.slice(0, at)) * knownRate(token.spelling.slice(at)));
  return most;
}

/** 0 for a word that no table of names holds. */
function knownRate(word: string): number {
  const [token, ...more] = splitName(word);
  return token !== undefined && more.length === 0 && isInNameTables(token) ? tokenRate(token) : 0;
}
