import type { NameScript, NameToken } from '../name-token.ts';
import { P } from './phoneme.ts';
import { readArabic } from './read-arabic.ts';
import { readLatin } from './read-latin.ts';

/** Longer words are compared by their first letters only. */
export const MAX_PHONEMES = 32;

/** A word as sounds. `isAbjad`: short vowels are not written. */
export interface PhonemeWord {
  readonly sounds: Uint8Array;
  readonly isAbjad: boolean;
}

const buffer = new Uint8Array(MAX_PHONEMES);
const remembered = new Map<string, PhonemeWord>();
const MAX_REMEMBERED = 16_384;

export function readWord(script: NameScript, folded: string, roman: string): PhonemeWord {
  const isAbjad = script === 'arabic';
  const count = isAbjad ? readArabic(folded, buffer) : readLatin(roman, buffer);
  return { sounds: buffer.slice(0, count), isAbjad };
}

/** The sounds of a token. Remembered by its folded form: the same words come again and again. */
export function phonemesOf(token: NameToken): PhonemeWord {
  const known = remembered.get(token.folded);
  if (known !== undefined) return known;
  const word = readWord(token.script, token.folded, token.roman);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(token.folded, word);
  return word;
}

/** Where the word begins once the Arabic article is taken off: 0 or 2. */
export function articleLength({ sounds, isAbjad }: PhonemeWord): number {
  const least = isAbjad ? 5 : 6;
  if (sounds.length < least || sounds[1] !== P.l) return 0;
  const first = sounds[0];
  if (isAbjad) return first === P.alif ? 2 : 0;
  return first === P.a || first === P.e ? 2 : 0;
}
