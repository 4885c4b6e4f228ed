import { foldLetter } from './fold/fold-letter.ts';
import type { NameScript, NameToken } from './name-token.ts';
import { romaniseArabic } from './phonemes/read-arabic.ts';
import { readWord } from './phonemes/read-phonemes.ts';
import { settleReading } from './phonemes/settle-reading.ts';
import { skeletonOf } from './skeleton.ts';

/** What is longer is no name; the caps keep a hostile one cheap. */
const MAX_READ_UNITS = 4_096;
const MAX_TOKENS = 48;
const MAX_TOKEN_UNITS = 64;

function romanise(script: NameScript, folded: string): string {
  switch (script) {
    case 'latin':
      return folded;
    case 'arabic':
      return romaniseArabic(folded);
    case 'cyrillic':
    case 'devanagari':
    case 'bengali':
    case 'other':
      return settleReading(script, folded);
    default: {
      const missed: never = script;
      return missed;
    }
  }
}

/** The token of one word whose folded form is known, as when two words are read as one. */
export function tokenOf(text: string, folded: string, script: NameScript): NameToken {
  const roman = romanise(script, folded);
  const spelling = script === 'arabic' ? folded : roman;
  return { text, folded, script, roman, spelling, skeleton: skeletonOf(readWord(script, folded, roman)) };
}

/**
 * Splits a name into words that can be compared across scripts: at spaces, hyphens, dots and other punctuation, and
 * where scripts meet. Case, width, accents, vowel marks, tatweel, joiners, bidi controls, apostrophes and twin letters
 * of the Arabic script are folded; the Arabic article stays on its word. Camel case is left alone.
 *
 * At most 48 words of 64 letters from the first 4,096 UTF-16 units are read; what follows is left out. Text without a
 * letter or digit has no words.
 *
 * @example
 * ```ts
 * splitName('Saʿīd al-ʿUmarī').map((token) => token.folded) // => ['said', 'al', 'umari']
 * splitName('مُحَمَّد عليّ').map((token) => token.roman) // => ['mhmd', 'ʿly']
 * splitName('Мухаммад')[0]?.skeleton === splitName('محمد')[0]?.skeleton // => false
 * splitName('Mohammed')[0]?.skeleton === splitName('محمد')[0]?.skeleton // => true
 * ```
 */
export function splitName(text: string): NameToken[] {
  const source = text.slice(0, MAX_READ_UNITS).normalize('NFC');
  const tokens: NameToken[] = [];
  let folded = '';
  let script: NameScript | undefined;
  let start = 0;
  let at = 0;
  const close = (end: number): void => {
    if (folded !== '') {
      const word = folded.slice(0, MAX_TOKEN_UNITS);
      tokens.push(tokenOf(source.slice(start, end), word, script ?? 'other'));
    }
    folded = '';
    script = undefined;
  };
  while (at < source.length && tokens.length < MAX_TOKENS) {
    const code = source.codePointAt(at) ?? 0;
    const letter = foldLetter(code);
    if (letter.kind === 'break') close(at);
    else if (letter.kind === 'letter') {
      if (letter.script !== undefined && script !== undefined && letter.script !== script) close(at);
      if (folded === '') start = at;
      script ??= letter.script;
      folded += letter.text;
    }
    at += code > 0xffff ? 2 : 1;
  }
  if (tokens.length < MAX_TOKENS) close(source.length);
  return tokens;
}
