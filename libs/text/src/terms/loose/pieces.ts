import { LATIN } from '../../normalize/tables.ts';
import { VIA_BY_SIGN, VIA_STOP } from '../evasion.ts';
import { EVERYDAY, type TextReading } from '../lattice.ts';

const LEAST_APART = 2;
const MAX_GAP = 4;
const SHORT_PIECE = 2;
const MANY_PIECES = 3;
const SPACE = 0x20;
/** Before a suffix: `P.K.K'a`. */
const APOSTROPHES = new Set(Array.from("'’", (sign) => sign.charCodeAt(0)));
const ONE_LETTER_WORDS = new Set(Array.from('aioyeودвискоуяа', (letter) => letter.charCodeAt(0)));

/** The first token that begins at `at` or behind it. */
export function tokenFrom({ tokens }: TextReading, token: number, at: number): number {
  let to = token;
  while (to < tokens.count && (tokens.starts[to] ?? 0) < at) to++;
  return to;
}

/** Whether letters stand each by itself. */
export function isApart(text: TextReading, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (lengthOf(text, token) > 1) return false;
  return to - from >= LEAST_APART;
}

/** Whether no single letter goes on before or behind letters apart: `U.S.S.P` holds no S.S.P. */
export function standsAlone(text: TextReading, from: number, to: number): boolean {
  const { count } = text.tokens;
  const goesBefore = from > 0 && isNear(text, from - 1, from) && isLetter(text, from - 1, from - 2, from);
  return !goesBefore && !(to < count && isNear(text, to - 1, from) && isLetter(text, to, to + 1, from));
}

/** Whether a token is one letter, and no word of one letter at the end of the run: `beyond` is the token past it. */
function isLetter(text: TextReading, token: number, beyond: number, from: number): boolean {
  if (lengthOf(text, token) !== 1) return false;
  if (!ONE_LETTER_WORDS.has(text.scan.codes[text.tokens.starts[token] ?? 0] ?? 0)) return true;
  if (beyond < 0 || beyond >= text.tokens.count || lengthOf(text, beyond) !== 1) return false;
  return isNear(text, Math.min(token, beyond), from);
}

/** Whether the gap behind a token is such as tears the letters from `from` on. */
function isNear({ scan, tokens }: TextReading, token: number, from: number): boolean {
  const gapOf = (at: number): number => (tokens.starts[at + 1] ?? 0) - (tokens.ends[at] ?? 0);
  if (gapOf(token) > MAX_GAP || APOSTROPHES.has(scan.codes[tokens.ends[token] ?? 0] ?? 0)) return false;
  const isSpaced = scan.codes[tokens.ends[from] ?? 0] === SPACE;
  return isSpaced || scan.codes[tokens.ends[token] ?? 0] !== SPACE;
}

/**
 * Whether tokens are pieces of a torn word and no words of their own: none is an everyday word, and in scripts whose
 * everyday words are not known here, a piece is short or a sign that no word has inside tears it.
 */
export function arePieces({ tokens, lattice }: TextReading, from: number, to: number, via: number): boolean {
  if ((via & VIA_STOP) !== 0 && to - from < MANY_PIECES) return false;
  if ((via & VIA_BY_SIGN) !== 0) return true;
  let shortest = Number.POSITIVE_INFINITY;
  for (let token = from; token < to; token++) {
    const length = lengthOf({ tokens }, token);
    if (length > 1 && to - from < MANY_PIECES && ((lattice.bits[token] ?? 0) & EVERYDAY) !== 0) return false;
    shortest = Math.min(shortest, length);
  }
  return tokens.groups[from] === LATIN || shortest <= SHORT_PIECE;
}

function lengthOf({ tokens }: Pick<TextReading, 'tokens'>, token: number): number {
  return (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0);
}
