import type { NameScript } from '../name-token.ts';
import { readIndicLetters } from './indic.ts';
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

/** The sounds of a word: of its folded form in Arabic and Indic scripts, else of its Latin reading. */
export function readWord(script: NameScript, folded: string, roman: string): PhonemeWord {
  return { sounds: buffer.slice(0, readInto(script, folded, roman)), isAbjad: script === 'arabic' };
}

function readInto(script: NameScript, folded: string, roman: string): number {
  if (script === 'arabic') return readArabic(folded, buffer);
  if (script === 'cyrillic') return readLatin(roman, buffer);
  const isIndic = script === 'devanagari' || script === 'bengali';
  return readLatin(isIndic ? readIndicLetters(folded) : folded, buffer);
}

/** How many sounds an Arabic article takes at the start: 0, 2, or 3 with "and" before it (والجهاد). */
export function articleLength({ sounds, isAbjad }: PhonemeWord): number {
  const [first, second, third] = sounds;
  if (isAbjad && sounds.length >= 6 && first === P.waw && second === P.alif && third === P.l) return 3;
  const least = isAbjad ? 5 : 6;
  if (sounds.length < least || second !== P.l) return 0;
  if (isAbjad) return first === P.alif ? 2 : 0;
  return first === P.a || first === P.e ? 2 : 0;
}
