import { tokenize } from '@breakwater/text';

/**
 * A display name as it is compared: folded words in the order of the alphabet, each once. Undefined where fewer than
 * four letters are left.
 *
 * @example
 * nameWords('Qureshi, Zahir') // => 'qureshi zahir'
 * nameWords('Zahir ✨ QURESHI') // => 'qureshi zahir'
 * nameWords('Li') // => undefined
 */
export function nameWords(name: string): string | undefined {
  const words = [...new Set(tokenize(name).map(({ text }) => text))].sort();
  return words.join('').length >= 4 ? words.join(' ') : undefined;
}
