import { latinTwin } from '../normalize/look-alikes.ts';
import { CLASS_MASK, LATIN, OTHER, UPPER } from '../normalize/tables.ts';
import { VIA_CONFUSABLE, VIA_SPACED } from './evasion.ts';
import { type TextReading, wordAt } from './lattice.ts';
import { readLeet } from './read-leet.ts';

const MIN_LETTERS = 3;
const MAX_LETTERS = 48;
const MAX_SEPARATOR = 3;
/** Units of one letter with all its signs. */
const MAX_LETTER_UNITS = 6;
const MARK = /^\p{M}$/u;
/** Devanagari and Bengali sign that joins the next consonant. */
const VIRAMAS = new Set([0x94d, 0x9cd]);
const CODE_A = 0x61;
const CODE_I = 0x69;
const CODE_WAW = 0x648;

/**
 * `I S I S`, `i.s.i.s`, `د ا ع ش`: one letter after another with the same separator between them. Only the whole run is
 * read, so that `c r i s i s` stays a crisis; a one-letter word at either end (a, I, و) may stand aside. Returns the
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
  for (let from = token; from <= skipFirst; from++) {
    for (let to = skipLast; to <= end; to++) if (to - from >= MIN_LETTERS) readRun(text, from, to);
  }
  return end;
}

function readRun(text: TextReading, from: number, to: number): void {
  const { bank, scan, tokens, lattice, scratch } = text;
  let hasLatin = false;
  for (let token = from; token < to; token++) {
    hasLatin ||= ((scan.infos[tokens.starts[token] ?? 0] ?? 0) & CLASS_MASK) === LATIN;
  }
  let via = VIA_SPACED;
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

function sameSeparator(text: TextReading, first: number, token: number): boolean {
  const { codes } = text.scan;
  const { starts, ends } = text.tokens;
  const model = ends[first] ?? 0;
  const from = ends[token - 1] ?? 0;
  const length = (starts[token] ?? 0) - from;
  if (length > MAX_SEPARATOR || length !== (starts[first + 1] ?? 0) - model) return false;
  for (let at = 0; at < length; at++) if (codes[from + at] !== codes[model + at]) return false;
  return length > 0;
}

function isOneLetterWord(code: number): boolean {
  return code === CODE_A || code === CODE_I || code === CODE_WAW;
}
