import { ARABIC, LATIN } from '../normalize/tables.ts';
import { VIA_SPACED } from './evasion.ts';
import { hashRange, hashUnit } from './hash.ts';
import { EVERYDAY, type TextReading } from './lattice.ts';

const MAX_PIECES = 4;
/** A torn Latin word must be longer: short ones (`is.is`) are too often something else. */
const MIN_LATIN_UNITS = 5;
const MIN_ARABIC_UNITS = 4;
/** Signs, other than white space, that tear a Latin word: `ha-mas`, `tali.ban`. */
const TEARING = new Set(Array.from(".-_*~'’·•‧∙", (sign) => sign.charCodeAt(0)));

/**
 * One word torn into pieces: an Arabic-script word by a space or sign, a Latin one by a sign without space. A piece that
 * is an everyday word or a function word of its language (as, ان, في) is no half of another word.
 */
export function readTorn(text: TextReading, token: number): void {
  const { tokens } = text;
  const group = tokens.groups[token] ?? 0;
  if (group !== ARABIC && group !== LATIN) return;
  const limit = Math.min(token + MAX_PIECES, tokens.count);
  let hash = tokens.hashes[token] ?? 0;
  for (let piece = token + 1; piece < limit && isTorn(text, token, piece, group); piece++) {
    const joined = addPiece(text, token, piece, hash);
    if (joined === undefined) return;
    hash = joined;
  }
}

/** Adds the word that a piece ends, if it does; the hash of all pieces, or undefined where no word goes on so. */
function addPiece(text: TextReading, token: number, piece: number, before: number): number | undefined {
  const { bank, scan, tokens, lattice } = text;
  const first = tokens.starts[token] ?? 0;
  const start = tokens.starts[piece] ?? 0;
  const end = tokens.ends[piece] ?? 0;
  // The first unit says no most times.
  if (end - start > 1 && !bank.beginnings.mayHave(hashUnit(before, scan.codes[start] ?? 0))) return undefined;
  const hash = hashRange(scan.codes, start, end, before);
  if (!bank.words.hasHash(hash)) return hash;
  const length = joinTokens(text, token, piece);
  if (length >= (tokens.groups[token] === ARABIC ? MIN_ARABIC_UNITS : MIN_LATIN_UNITS)) {
    const word = bank.words.find(hash, text.scratch, 0, length);
    if (word >= 0) lattice.add(token, piece + 1, word, VIA_SPACED, first, end);
  }
  return hash;
}

/** Whether `piece` may go on the word that begins with token `first`. */
function isTorn(text: TextReading, first: number, piece: number, group: number): boolean {
  const from = text.tokens.ends[piece - 1] ?? 0;
  const gap = (text.tokens.starts[piece] ?? 0) - from;
  const sign = text.scan.codes[from] ?? 0;
  if (text.tokens.groups[piece] !== group || gap !== 1 || !isPiece(text, first) || !isPiece(text, piece))
    return false;
  return group === ARABIC ? sign === 0x20 || TEARING.has(sign) : TEARING.has(sign);
}

function isPiece({ lattice }: TextReading, token: number): boolean {
  return ((lattice.bits[token] ?? 0) & EVERYDAY) === 0;
}

/** Writes the units of tokens `first..last`, last included, to the scratch, as far as it goes; returns how many. */
function joinTokens({ tokens, scan, scratch }: TextReading, first: number, last: number): number {
  let length = 0;
  for (let token = first; token <= last; token++) {
    const end = tokens.ends[token] ?? 0;
    for (let at = tokens.starts[token] ?? 0; at < end; at++) scratch[length++] = scan.codes[at] ?? 0;
  }
  return length > scratch.length ? 0 : length;
}
