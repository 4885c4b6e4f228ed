import type { TokenReader } from '@breakwater/text';
import { lightStem } from '../features/light-stem.ts';
import { HASH_START, hashLetters, hashUnit, type Spelt } from '../features/spelt.ts';

/** An entry of a class has at most so many words. */
export const MOST_WORDS_OF_ENTRY = 4;
const NEXT_WORD = 0x20;
export const WHOLE = 0x27d4eb2f;
export const BEGINNING = 0x165667b1;
const STEM = 0x85ebca77;
export const FIRST = 0x9e3779b1;

/** Letters of a word or of a part of it. */
export type Letters = Readonly<Spelt>;

/** Key of words that stand together, `count` of them from word `from` on. */
export function keyOf(tokens: TokenReader, from: number, count: number): number {
  return ended(hashLetters(lettersOf(tokens, from + count - 1), before(tokens, from, count)), WHOLE);
}

/** Key of words of which the last one begins as it is written here. */
export function beginningKey(tokens: TokenReader, from: number, count: number): number {
  return ended(hashLetters(lettersOf(tokens, from + count - 1), before(tokens, from, count)), BEGINNING);
}

/** Hash of all words but the last of `count`. */
export function before(tokens: TokenReader, from: number, count: number): number {
  let hash = HASH_START;
  for (let token = from; token < from + count - 1; token++)
    hash = hashUnit(hashLetters(lettersOf(tokens, token), hash), NEXT_WORD);
  return hash;
}

/** Key of the first of several words. */
export function firstKey(tokens: TokenReader, from: number): number {
  return ended(hashLetters(lettersOf(tokens, from)), FIRST);
}

/** Key of what is left of a word without particles. */
export function stemKey(letters: Letters): number {
  return ended(hashLetters(letters), STEM);
}

/** Key of a word that is written as these letters. */
export function wholeKey(letters: Letters): number {
  return ended(hashLetters(letters), WHOLE);
}

/** What is left of a word without the particles that Arabic writes together with it. */
export function stemOf(tokens: TokenReader, token: number): Letters {
  const part = { ...lettersOf(tokens, token) };
  lightStem(part);
  return part;
}

export function lettersOf({ codes, starts, ends }: TokenReader, token: number): Letters {
  return { codes, start: starts[token] ?? 0, end: ends[token] ?? 0 };
}

export function ended(hash: number, kind: number): number {
  return (hash ^ kind) >>> 0;
}
