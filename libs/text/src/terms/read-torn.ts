import { ARABIC, LATIN } from '../normalize/tables.ts';
import { VIA_SPACED } from './evasion.ts';
import { hashRange, hashUnit } from './hash.ts';
import { EVERYDAY, type TextReading } from './lattice.ts';

const MAX_PIECES = 4;
const MAX_UNITS = 40;
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
  const { bank, scan, tokens, lattice } = text;
  const group = tokens.groups[token] ?? 0;
  if (group !== ARABIC && group !== LATIN) return;
  const least = group === ARABIC ? MIN_ARABIC_UNITS : MIN_LATIN_UNITS;
  const most = Math.min(MAX_UNITS, bank.longestWord);
  const first = tokens.starts[token] ?? 0;
  let length = (tokens.ends[token] ?? 0) - first;
  let hash = tokens.hashes[token] ?? 0;
  const limit = Math.min(token + MAX_PIECES, tokens.count);
  for (
    let piece = token + 1;
    piece < limit && tokens.groups[piece] === group && isTorn(text, token, piece, group);
    piece++
  ) {
    const start = tokens.starts[piece] ?? 0;
    const end = tokens.ends[piece] ?? 0;
    if (end - start > 1 && !bank.beginnings.mayHave(hashUnit(hash, scan.codes[start] ?? 0))) return;
    length += end - start;
    if (length > most) return;
    hash = hashRange(scan.codes, start, end, hash);
    if (length < least || !bank.words.hasHash(hash)) continue;
    const word = bank.words.find(hash, joinTokens(text, token, piece), 0, length);
    if (word >= 0) lattice.add(token, piece + 1, word, VIA_SPACED, first, end);
  }
}

/** Whether `piece` may go on the word that begins with token `first`. */
function isTorn(text: TextReading, first: number, piece: number, group: number): boolean {
  const from = text.tokens.ends[piece - 1] ?? 0;
  const gap = (text.tokens.starts[piece] ?? 0) - from;
  const sign = text.scan.codes[from] ?? 0;
  if (gap !== 1 || !isPiece(text, first) || !isPiece(text, piece)) return false;
  return group === ARABIC ? sign === 0x20 || TEARING.has(sign) : TEARING.has(sign);
}

function isPiece({ lattice }: TextReading, token: number): boolean {
  return ((lattice.bits[token] ?? 0) & EVERYDAY) === 0;
}

/** Writes the units of tokens `first..last`, last included, to the scratch. */
function joinTokens({ tokens, scan, scratch }: TextReading, first: number, last: number): Uint16Array {
  let length = 0;
  for (let token = first; token <= last; token++) {
    const end = tokens.ends[token] ?? 0;
    for (let at = tokens.starts[token] ?? 0; at < end; at++) scratch[length++] = scan.codes[at] ?? 0;
  }
  return scratch;
}
