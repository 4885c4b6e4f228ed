/**
 * Digits and symbols that stand for Latin letters, and the letters each of them may stand for, the usual one first: `1`
 * may be an i or an l. The one such table: who knows fewer signs takes a part of it.
 */
export const LEET_SIGNS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'il',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'gb',
  '7': 't',
  '8': 'b',
  '9': 'gq',
  '@': 'a',
  $: 's',
  '!': 'il',
  '|': 'il',
  '+': 't',
  '€': 'e',
  '£': 'l',
  '¢': 'c',
  '¥': 'y',
};

/**
 * Reads each of some signs as the letter that it usually stands for.
 *
 * @example
 * lettersForSigns('013') // => { 0: 'o', 1: 'i', 3: 'e' }
 */
export function lettersForSigns(signs: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...signs].map((sign) => [sign, LEET_SIGNS[sign]?.slice(0, 1) ?? sign]));
}

/**
 * Writes each of some letters as the digit that usually stands for it: the other way round.
 *
 * @example
 * digitsForLetters('oie') // => { o: '0', i: '1', e: '3' }
 */
export function digitsForLetters(letters: string): Readonly<Record<string, string>> {
  const digits = Object.entries(lettersForSigns('0123456789'));
  return Object.fromEntries(
    [...letters].map((letter) => [letter, digits.find(([, read]) => read === letter)?.[0] ?? letter]),
  );
}
