import { foldCharacter } from './fold-character.ts';
import { latinTwin } from './look-alikes.ts';

/** Class of a folded UTF-16 unit: low three bits of its info word. */
export const SEPARATOR = 0;
export const LATIN = 1;
/** Letters of scripts related to Latin, whose words may be look-alikes of Latin ones. */
export const LATIN_LIKE = 2;
export const ARABIC = 3;
export const OTHER = 4;
export const DIGIT = 5;
export const CLASS_MASK = 7;

/** How the unit was written in the original: the other bits of the info word. */
export const UPPER = 1 << 3;
export const WIDTH = 1 << 4;
export const DIACRITIC = 1 << 5;
export const LETTER_FORM = 1 << 6;
export const ZERO_WIDTH = 1 << 7;
export const CONFUSABLE = 1 << 8;
/** A LATIN_LIKE letter that is drawn like a Latin one. */
export const TWIN = 1 << 9;
/** An Arabic letter that is written without its dots, and so may be one of several. */
export const DOTLESS = 1 << 10;
const DOTLESS_LETTERS = 'ٮڡٯ';

/** `folds[u]` when the fold of `u` is not one unit. */
export const SPECIAL = 0;
/** Bits of a fold that are its unit; the info word stands above them. */
export const UNIT_BITS = 16;
const ENCLOSED = /^[\u{1f150}-\u{1f189}]$/u;
const LATIN_LIKE_SCRIPTS =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}]/u;
const LETTER_OR_MARK = /[\p{L}\p{M}\p{N}]/u;

export function classOf(character: string): number {
  if (/[0-9]/.test(character)) return DIGIT;
  if (!LETTER_OR_MARK.test(character)) return SEPARATOR;
  if (/\p{Script=Latin}/u.test(character)) return LATIN;
  if (/\p{Script=Arabic}/u.test(character)) return ARABIC;
  if (LATIN_LIKE_SCRIPTS.test(character)) return LATIN_LIKE;
  return OTHER;
}

/** How `written` differs from its `folded` form, as info bits. */
function writtenBits(written: string, folded: string): number {
  const compatible = written.normalize('NFKC');
  const upper = compatible.toLowerCase() === compatible ? 0 : UPPER;
  if (written.toLowerCase() === folded) return upper;
  if (compatible !== written.normalize('NFC') || ENCLOSED.test(written)) return upper | WIDTH;
  const folds = classOf(folded.slice(0, 1));
  if (folds === ARABIC || folds === DIGIT) return upper | LETTER_FORM;
  return folds === SEPARATOR ? upper : upper | DIACRITIC;
}

/** What stands for one code point in the normalised text: its units and the info word of each. */
export interface Expansion {
  readonly text: string;
  readonly infos: readonly number[];
  /** A dropped sign: `extends` says whether it belongs to the letter before it. */
  readonly dropped?: { readonly bit: number; readonly extends: boolean };
}

const MARK: Expansion = { text: '', infos: [], dropped: { bit: DIACRITIC, extends: true } };
const INVISIBLE: Expansion = { text: '', infos: [], dropped: { bit: ZERO_WIDTH, extends: false } };
const JOINER: Expansion = { text: '', infos: [], dropped: { bit: ZERO_WIDTH, extends: true } };
/** Signs that Unicode counts as part of the character before them: joiners, variation selectors, tags. */
const GRAPHEME_EXTEND = /^[\p{Grapheme_Extend}\u200d]$/u;

export function expand(character: string): Expansion {
  const folded = foldCharacter(character);
  if (folded.kind === 'mark') return MARK;
  if (folded.kind === 'invisible') return GRAPHEME_EXTEND.test(character) ? JOINER : INVISIBLE;
  const bits = writtenBits(character, folded.text);
  const infos: number[] = [];
  for (const part of folded.text) {
    const isTwin = (latinTwin(character) ?? latinTwin(part)) !== undefined;
    const info = bits | classOf(part) | (isTwin ? TWIN : 0) | (DOTLESS_LETTERS.includes(part) ? DOTLESS : 0);
    for (let unit = 0; unit < part.length; unit++) infos.push(info);
  }
  return { text: folded.text, infos };
}

/** Folds of single UTF-16 units, filled when a unit is first met: start-up costs nothing. */
export const folds = new Int32Array(0x10000);
const expansions = new Map<number, Expansion>();
const MAX_CACHED = 20_000;

/** A surrogate may be half of a pair, so it is looked at anew each time. */
function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** The expansion of a code point, remembered; one-unit folds also enter `folds`. */
export function expansionOf(code: number): Expansion {
  const cached = expansions.get(code);
  if (cached !== undefined) return cached;
  const expansion = expand(String.fromCodePoint(code));
  if (code < 0x10000 && !isSurrogate(code) && expansion.text.length === 1) {
    folds[code] = ((expansion.infos[0] ?? 0) << UNIT_BITS) | expansion.text.charCodeAt(0);
  }
  if (expansions.size >= MAX_CACHED) expansions.clear();
  expansions.set(code, expansion);
  return expansion;
}
