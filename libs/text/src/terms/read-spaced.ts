import { latinTwin } from '../normalize/look-alikes.ts';
import { CLASS_MASK, LATIN, UPPER } from '../normalize/tables.ts';
import { VIA_CONFUSABLE, VIA_SPACED } from './evasion.ts';
import { type TextReading, wordAt } from './lattice.ts';
import { readLeet } from './read-leet.ts';

const MIN_LETTERS = 3;
const MAX_LETTERS = 48;
const MAX_SEPARATOR = 3;
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
  for (let token = from; token < to; token++) {
    const code = scan.codes[tokens.starts[token] ?? 0] ?? 0;
    const twin = hasLatin ? latinTwin(String.fromCharCode(code)) : undefined;
    if (twin !== undefined) via |= VIA_CONFUSABLE;
    scratch[token - from] = twin?.charCodeAt(0) ?? code;
  }
  const length = to - from;
  const start = tokens.starts[from] ?? 0;
  const end = tokens.ends[to - 1] ?? 0;
  const word = wordAt(bank, scratch, 0, length);
  if (word >= 0) lattice.add(from, to, word, via, start, end);
  const isUpper = (at: number): boolean => ((scan.infos[tokens.starts[from + at] ?? 0] ?? 0) & UPPER) !== 0;
  readLeet(text, from, to, { codes: scratch, start: 0, end: length, isUpper }, via, start, end);
}

function isLetterAt(text: TextReading, token: number): boolean {
  const { tokens } = text;
  return (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0) === 1 && (tokens.groups[token] ?? 0) !== 0;
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
