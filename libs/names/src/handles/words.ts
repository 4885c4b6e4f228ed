import { normalize } from '@breakwater/text';
import { isDigit } from './letters.ts';

/** One word of a field, as a range of the field's letters. */
export interface FieldWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing but a change of case or script separates it from the word before. */
  readonly glued: boolean;
  /** Number of the sentence or label that it stands in. */
  readonly segment: number;
}

/** A field as letters and digits without anything between them, and the words that they form. */
export interface FieldText {
  readonly original: string;
  readonly letters: string;
  readonly words: readonly FieldWord[];
  /** UTF-16 range of the field that wrote `letters[start..end)`. */
  originalSpan(start: number, end: number): { start: number; end: number };
}

/** `hamaaaas` is read as `hamaas`: no name writes a letter three times. */
const MOST_IN_A_ROW = 2;
const WORD = /^[\p{L}\p{N}]$/u;
/** Commas and colons do not end a label: `Hamas official, minister meet` is a headline. */
const SEGMENT_END = /[\n\r|•·.!?؟۔;؛]/;
/** Apostrophes, and vowel signs of Indic scripts: they stand within a word and are no letters of it. */
const WITHIN_WORD = /['’ʼ`´ʿʾ\p{M}]/u;
const MARK = /^\p{M}$/u;
const isWordUnit = new Int8Array(0x10000);

/** 1 for a letter or digit, 2 for what is none; found out when a unit is first met. */
function kindOf(code: number, letter: string): number {
  const known = isWordUnit[code] ?? 0;
  if (known !== 0) return known;
  const kind = WORD.test(letter) ? 1 : 2;
  isWordUnit[code] = kind;
  return kind;
}

/**
 * Splits a field into words: at what is no letter or digit, where Arabic script meets Latin, and, where `humps` says
 * so, at the humps of `BalochArmy`. Signs that stand for letters (`@`, `$`) inside a word are letters.
 */
export function readFieldText(original: string, humps: boolean): FieldText[] {
  const normal = normalize(original);
  const texts = [splitText(original, normal.text, (start, end) => normal.originalRange(start, end), humps)];
  if (normal.alternatives.length === 0) return texts;
  // Words wholly of look-alikes keep their own script above and are read as Latin here; both have the same length.
  let latin = normal.text;
  for (const { start, end, text } of normal.alternatives) {
    if (text.length === end - start) latin = latin.slice(0, start) + text + latin.slice(end);
  }
  texts.push(splitText(original, latin, (start, end) => normal.originalRange(start, end), humps));
  return texts;
}

function splitText(
  original: string,
  text: string,
  rangeOf: (start: number, end: number) => { start: number; end: number },
  humps: boolean,
): FieldText {
  const places: number[] = [];
  const words: FieldWord[] = [];
  let letters = '';
  let from = 0;
  let segment = 0;
  let glued = false;
  let last = '';
  let row = 0;
  const cut = (nextGlued: boolean): void => {
    if (letters.length > from) {
      words.push({ text: letters.slice(from), start: from, end: letters.length, glued, segment });
      from = letters.length;
      glued = nextGlued;
    } else glued &&= nextGlued;
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    const isLetter = kindOf(text.charCodeAt(at), letter) === 1 || isSignInWord(text, at);
    if (!isLetter) {
      if (WITHIN_WORD.test(letter) && letters.length > from) continue;
      cut(false);
      if (!humps && endsSegment(text, at)) segment++;
      continue;
    }
    row = letters.length > from && letter === last ? row + 1 : 1;
    last = letter;
    if (row > MOST_IN_A_ROW) continue;
    if (letters.length > from && startsWord(original, text, at, rangeOf, humps)) cut(true);
    places.push(at);
    letters += letter;
  }
  cut(false);
  return {
    original,
    letters,
    words,
    originalSpan: (start, end) => rangeOf(places[start] ?? 0, afterMarks(text, (places[end - 1] ?? -1) + 1)),
  };
}

/** The vowel signs of the last letter belong to what it spells. */
function afterMarks(text: string, at: number): number {
  let end = at;
  while (end < text.length && MARK.test(text.charAt(end))) end++;
  return end;
}

/** A full stop within `U.S.` or a domain ends nothing. */
function endsSegment(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign === '.')
    return at + 1 >= text.length || kindOf(text.charCodeAt(at + 1), text.charAt(at + 1)) !== 1;
  return SEGMENT_END.test(sign);
}

function isSignInWord(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign !== '@' && sign !== '$') return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return before !== '' && after !== '' && WORD.test(before) && WORD.test(after);
}

function startsWord(
  original: string,
  text: string,
  at: number,
  rangeOf: (start: number, end: number) => { start: number; end: number },
  humps: boolean,
): boolean {
  if (isArabic(text.charCodeAt(at)) !== isArabic(text.charCodeAt(at - 1))) {
    return !isDigit(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at - 1));
  }
  if (!humps || text.charCodeAt(at) > 0x7a) return false;
  const upper = (place: number): boolean => {
    if (place >= text.length) return false;
    const { start, end } = rangeOf(place, place + 1);
    const written = original.slice(start, end);
    return written !== written.toLowerCase();
  };
  if (!upper(at)) return false;
  if (!upper(at - 1)) return true;
  const next = text.charCodeAt(at + 1);
  return next >= 0x61 && next <= 0x7a && !upper(at + 1);
}

function isArabic(code: number): boolean {
  return code >= 0x600 && code <= 0x77f;
}
