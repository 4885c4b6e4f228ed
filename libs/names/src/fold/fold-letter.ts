import type { NameScript } from '../name-token.ts';
import { foldArabicLetter } from './arabic-letters.ts';

/** What one code point becomes in a folded name. */
export interface FoldedLetter {
  /** `letter` stands in a word, `nothing` vanishes inside one, `break` ends one. */
  readonly kind: 'letter' | 'nothing' | 'break';
  readonly text: string;
  /** Undefined for digits and marks, which take the script of their neighbours. */
  readonly script?: NameScript;
}

const BREAK: FoldedLetter = { kind: 'break', text: '' };
const NOTHING: FoldedLetter = { kind: 'nothing', text: '' };

/** Apostrophes of every shape: they write ayn and hamza or nothing at all. */
const APOSTROPHES = /^['’‘ʼʻʿʾ`´ʹʽ′‛＇ˈˊˋ]$/u;
/** Zero-width signs, bidi controls, soft hyphen, tatweel, variation selectors. */
const INVISIBLE = /^(?:[\p{Cf}\u0640\u0674]|\p{Variation_Selector}|\u034f)$/u;
const LETTER = /^\p{L}/u;
const MARK = /^\p{M}/u;
const DIGIT = /^\p{Nd}$/u;

/** Latin letters that do not decompose. */
const LATIN_SPECIALS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ə', 'a'],
  ['ŋ', 'ng'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ĸ', 'k'],
  ['ɣ', 'gh'],
  ['ɓ', 'b'],
  ['ɗ', 'd'],
  ['ƙ', 'k'],
  ['ƴ', 'y'],
]);

const SCRIPTS: ReadonlyArray<readonly [NameScript, RegExp]> = [
  ['latin', /\p{Script=Latin}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['devanagari', /\p{Script=Devanagari}/u],
  ['bengali', /\p{Script=Bengali}/u],
];

/** Marks that are vowels of their script and not ornaments: dropping them would change the word. */
const VOWEL_SIGN_SCRIPTS = /[\p{Script=Devanagari}\p{Script=Bengali}]/u;

function scriptOf(character: string): NameScript {
  return SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other';
}

function readDigit(character: string): FoldedLetter {
  const code = character.codePointAt(0) ?? 0;
  // Decimal digits stand in runs of ten that begin at a multiple of ten or sixteen after their zero.
  let zero = code;
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return { kind: 'letter', text: String(code - zero) };
}

function foldLatin(character: string): string {
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (!MARK.test(part)) folded += LATIN_SPECIALS.get(part) ?? part;
  }
  return folded;
}

function foldOne(character: string): FoldedLetter {
  if (APOSTROPHES.test(character) || INVISIBLE.test(character)) return NOTHING;
  const compatible = character.normalize('NFKC');
  // A blessing in one sign (ﷺ) stands beside a name and is none.
  if (compatible.length > 1 && compatible.includes(' ')) return BREAK;
  if (DIGIT.test(compatible)) return readDigit(compatible);
  if (VOWEL_SIGN_SCRIPTS.test(compatible) && !/\p{P}/u.test(compatible)) {
    return { kind: 'letter', text: compatible, script: scriptOf(compatible) };
  }
  if (MARK.test(compatible)) return NOTHING;
  if (!LETTER.test(compatible) && !/\p{N}/u.test(compatible)) return BREAK;
  const script = scriptOf(compatible);
  if (script === 'latin') return { kind: 'letter', text: foldLatin(compatible), script };
  if (script !== 'arabic') {
    const text = compatible.toLowerCase();
    return { kind: 'letter', text: script === 'cyrillic' ? text.replace('ё', 'е') : text, script };
  }
  let text = '';
  for (const letter of compatible) {
    if (!MARK.test(letter)) text += foldArabicLetter(letter) ?? letter;
  }
  return text === '' ? NOTHING : { kind: 'letter', text, script };
}

const remembered = new Map<number, FoldedLetter>();
const MAX_REMEMBERED = 10_000;

/** The fold of one code point; the table fills when a code point is first met. */
export function foldLetter(code: number): FoldedLetter {
  const known = remembered.get(code);
  if (known !== undefined) return known;
  const folded = foldOne(String.fromCodePoint(code));
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(code, folded);
  return folded;
}
