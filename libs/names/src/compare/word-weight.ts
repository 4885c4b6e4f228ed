import { PAKISTANI_TOKENS } from '../base-rates/pakistani-tokens.ts';
import { surprisal } from '../base-rates/surprisal.ts';
import type { NameToken } from '../name-token.ts';
import { familiesOf } from '../variants/variant-families.ts';

/** Bits at which a word counts fully. */
const FULL_BITS = 12;
/** Surprisal of words that no table holds begins about here. */
const RARE_BITS = 13;
/** No table is so complete that longer words are not still rarer. */
const FLOOR_LETTERS = 8;
const BITS_PER_LETTER = 0.4;

/** Surprisal in bits, going on to rise with length where the tables end at "sixteen bits or more". */
export function bitsOf(token: NameToken): number {
  const beyond = Math.min(token.spelling.length, 2 * FLOOR_LETTERS) - FLOOR_LETTERS;
  const bits = surprisal(token);
  return beyond > 0 && bits >= RARE_BITS ? bits + BITS_PER_LETTER * beyond : bits;
}

/** Evidence that an agreement on a word gives: about 1 for a rare one, near 0 for Muhammad. */
export const weightOfBits = (bits: number): number => bits / FULL_BITS;

/**
 * Words that were counted five times or more as they are written. Only counted tables serve here: that a word is like a
 * common one, or stands somewhere in a ranking, does not make it a name in its own right.
 */
const COUNTED: ReadonlySet<string> = new Set(
  PAKISTANI_TOKENS.flatMap((line) => line.split(' ').map((entry) => entry.split(':')[0] ?? '')),
);

/** A name that many people bear or the tables of variants know: one letter more or less is another name. */
export function isEstablished(token: NameToken): boolean {
  return familiesOf(token.spelling).length > 0 || COUNTED.has(token.spelling);
}
