import { lettersForSigns, normalize } from '@breakwater/text';

const APART = /[^\p{L}\p{M}\p{N}]+/gu;
const EDGE_DIGITS = /^\d+|\d+$/g;
const NO_LETTER = /[^\p{L}\p{M}]+/gu;
/** Tokens that are kept are made of these readings: another sign here would part them from new ones. */
const READ_AS = lettersForSigns('0134578');
/** Fewer letters repeat by chance. */
const TELLING_LETTERS = 5;

/**
 * A handle as it is compared: one case, look-alikes of other scripts read as what they look like (UTS #39), dots, dashes
 * and underscores left out. Undefined where nothing is left, or one sign.
 *
 * @example
 * handleSkeleton('@Night_Ferry.22') // => 'nightferry22'
 * handleSkeleton('nіght-ferry22') // => 'nightferry22'
 * handleSkeleton('_') // => undefined
 */
export function handleSkeleton(handle: string): string | undefined {
  const { text, alternatives } = normalize(handle);
  let read = '';
  let from = 0;
  for (const { start, end, text: latin } of alternatives) {
    read += text.slice(from, start) + latin;
    from = end;
  }
  const skeleton = (read + text.slice(from)).replace(APART, '');
  return [...skeleton].length > 1 ? skeleton : undefined;
}

/**
 * The letters of a handle alone: digits at its edges are left out, digits between letters are read as the letters that
 * they stand for. Undefined for fewer than five letters.
 *
 * @example
 * handleLetters('n1ght_ferry_2024') // => 'nightferry'
 * handleLetters('ali99') // => undefined
 */
export function handleLetters(handle: string): string | undefined {
  const inner = (handleSkeleton(handle) ?? '').replace(EDGE_DIGITS, '');
  const letters = inner.replace(/\d/g, (digit) => READ_AS[digit] ?? '').replace(NO_LETTER, '');
  return [...letters].length >= TELLING_LETTERS ? letters : undefined;
}
