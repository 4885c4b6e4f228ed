import { isDigit, isKhOf } from './letters.ts';

/** Names from here on are known with two letters transposed: shorter ones have other words within one. */
export const TRANSPOSED_LETTERS = 6;

/**
 * The name and, by their letters, those misspellings of it that have other consonants, or the same ones in another
 * order, and so fall into buckets of their own: two neighbours transposed, and kh written as h.
 */
export function misspellings(letters: string): string[] {
  const made = [letters];
  for (let at = 0; at < letters.length; at++) {
    if (mayTranspose(letters, at)) {
      made.push(letters.slice(0, at) + letters.charAt(at + 1) + letters.charAt(at) + letters.slice(at + 2));
    }
    if (isKhOf(letters, at)) made.push(letters.slice(0, at) + letters.slice(at + 1));
  }
  return made;
}

/** Whether the letter at `at` may change places with the next one. */
export function mayTranspose(letters: string, at: number): boolean {
  if (letters.length < TRANSPOSED_LETTERS || at + 1 >= letters.length) return false;
  const left = letters.charCodeAt(at);
  const right = letters.charCodeAt(at + 1);
  return left !== right && !isDigit(left) && !isDigit(right);
}
