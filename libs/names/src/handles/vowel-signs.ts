import { normalize } from '@breakwater/text';

const INDIC = /[\u0900-\u0dff]/;
/** The dot below is written or left out at will: क़ and क, ज़ and ज. */
const NUKTA = /[\u093c\u09bc\u0a3c\u0abc\u0b3c]/g;
const NOT_WRITTEN = /[^\p{L}\p{N}\p{M}]+/gu;

const signed = (text: string): string =>
  normalize(text).text.normalize('NFD').replace(NUKTA, '').replace(NOT_WRITTEN, '');

/**
 * Whether `written` has the vowel signs of `meant`. Letters alone do not tell short words of Indic scripts apart:
 * of हमास and हमसे the same three are left. Other scripts write no vowel signs here, and always agree.
 */
export function hasVowelSignsOf(written: string, meant: string): boolean {
  return !INDIC.test(meant) || signed(written) === signed(meant);
}
