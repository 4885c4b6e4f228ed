import { latinTwin } from '../normalize/look-alikes.ts';
import { CLASS_MASK, LATIN, OTHER, UPPER } from '../normalize/tables.ts';
import { VIA_CONFUSABLE, VIA_SPACED, VIA_SPELLED } from './evasion.ts';
import { hashUnit } from './hash.ts';
import { type TextReading, wordAt } from './lattice.ts';
import { readLeet } from './read-leet.ts';

const MIN_LETTERS = 3;
const MAX_LETTERS = 48;
const MAX_SEPARATOR = 5;
const SPACE = 0x20;
/** Signs after which a space makes the letters items of a list: `a) b)`, `A, B, C`. */
const LIST_SIGNS = new Set(Array.from(',;:)]}،؛', (sign) => sign.charCodeAt(0)));
/** Units of one letter with all its signs. */
const MAX_LETTER_UNITS = 6;
const MARK = /^\p{M}$/u;
/** Devanagari and Bengali sign that joins the next consonant. */
const VIRAMAS = new Set([0x94d, 0x9cd]);
const CODE_A = 0x61;
const CODE_I = 0x69;
const CODE_WAW = 0x648;

/**
 * `I S I S`, `i.s.i.s`, `د ا ع ش`: one letter after another with the same sign between them, spaces aside, or with spaces
 * alone. Only the whole run is read, so that `c r i s i s` stays a crisis; a one-letter word at either end (a, I, و) may stand aside. Returns the
 * token after the run, or `token` where there is none.
 */
export function readSpaced(text: TextReading, token: number): number {
  const { tokens } = text;
  let end = token + 1;
  while (end < tokens.count && isLetterAt(text, end) && sameSeparator(text, token, end)) end++;
  if (end - token < MIN_LETTERS) return token;
  if (end - token > MAX_LETTERS) return end;
  const first = text.scan.codes[tokens.starts[token] ?? 0] ?? 0;
  const last = text.scan.codes[tokens.starts[end - 1] ?? 0] ?? 0;
  const skipFirst = isOneLetterWord(first) ? token + 1 : token;
  const skipLast = isOneLetterWord(last) ? end - 1 : end;
  const spelledFrom = (from: number, to: number): number => (from === token && to === end ? VIA_SPELLED : 0);
  for (let from = token; from <= skipFirst; from++) {
    for (let to = skipLast; to <= end; to++)
      if (to - from >= MIN_LETTERS) readRun(text, from, to, spelledFrom(from, to));
  }
  return end;
}

function readRun(text: TextReading, from: number, to: number, spelled: number): void {
  const { bank, scan, tokens, lattice, scratch } = text;
  let hasLatin = false;
  for (let token = from; token < to; token++) {
    hasLatin ||= ((scan.infos[tokens.starts[token] ?? 0] ?? 0) & CLASS_MASK) === LATIN;
  }
  let via = VIA_SPACED | spelled;
  let length = 0;
  for (let token = from; token < to; token++) {
    const tokenEnd = tokens.ends[token] ?? 0;
    for (let at = tokens.starts[token] ?? 0; at < tokenEnd; at++) {
      const code = scan.codes[at] ?? 0;
      const twin = hasLatin ? latinTwin(String.fromCharCode(code)) : undefined;
      if (twin !== undefined) via |= VIA_CONFUSABLE;
      scratch[length++] = twin?.charCodeAt(0) ?? code;
    }
  }
  const start = tokens.starts[from] ?? 0;
  const end = tokens.ends[to - 1] ?? 0;
  const word = wordAt(bank, scratch, 0, length);
  if (word >= 0) lattice.add(from, to, word, via, start, end);
  const isUpper = (at: number): boolean => ((scan.infos[tokens.starts[from + at] ?? 0] ?? 0) & UPPER) !== 0;
  if (length > to - from) return;
  readLeet(text, from, to, { codes: scratch, start: 0, end: length, isUpper }, via, start, end);
}

/** Whether a token is one letter: of Indic scripts with its vowel signs and what a virama joins to it (`ज़्बु`). */
export function isLetterAt({ scan, tokens }: TextReading, token: number): boolean {
  const start = tokens.starts[token] ?? 0;
  const length = (tokens.ends[token] ?? 0) - start;
  if (length === 1) return (tokens.groups[token] ?? 0) !== 0;
  if (tokens.groups[token] !== OTHER || length > MAX_LETTER_UNITS) return false;
  for (let at = start + 1; at < start + length; at++) {
    if (!MARK.test(String.fromCharCode(scan.codes[at] ?? 0)) && !VIRAMAS.has(scan.codes[at - 1] ?? 0))
      return false;
  }
  return true;
}

/** Whether the signs before `token` are those after the run's first letter; `T . T .  P` has uneven spaces. */
function sameSeparator(text: TextReading, first: number, token: number): boolean {
  const sign = signBefore(text, token);
  return sign >= 0 && (token === first + 1 || sign === signBefore(text, first + 1));
}

/** A number for the signs between a token and the one before, 0 for spaces alone; -1 where they part no letters. */
function signBefore({ scan, tokens }: TextReading, token: number): number {
  const from = tokens.ends[token - 1] ?? 0;
  const to = tokens.starts[token] ?? 0;
  if (to === from || to - from > MAX_SEPARATOR) return -1;
  let sign = 0;
  for (let at = from; at < to; at++) {
    const code = scan.codes[at] ?? 0;
    if (code === SPACE) continue;
    if (LIST_SIGNS.has(code) && scan.codes[at + 1] === SPACE) return -1;
    sign = hashUnit(sign, code);
  }
  return sign & 0x7fffffff;
}

function isOneLetterWord(code: number): boolean {
  return code === CODE_A || code === CODE_I || code === CODE_WAW;
}
