import { CLASS_MASK, DIGIT } from '../normalize/tables.ts';
import { AFFIX, COMMON, MIN_JOINED_TERM, WHOLE } from './bank.ts';
import { VIA_SEGMENTED } from './evasion.ts';
import { HASH_SEED, hashUnit } from './hash.ts';
import type { TextReading } from './lattice.ts';

const MAX_UNITS = 48;
const MAX_WORD = 24;
/** Letters that must be left besides the term: prose has words such as `gunjaish` (Urdu) by chance. */
const MIN_REST_PROSE = 4;
const MIN_REST_HANDLE = 2;
const UNREACHED = 99;

/** Fewest parts that reach each place of the token: without a term, and with one (and which). */
const plain = new Uint8Array(MAX_UNITS + 1);
const withTerm = new Uint8Array(MAX_UNITS + 1);
const termWord = new Int32Array(MAX_UNITS + 1);
const termStart = new Int32Array(MAX_UNITS + 1);
const termEnd = new Int32Array(MAX_UNITS + 1);

/**
 * Reads a run-together token (`joinisisnow`) as everyday words and one term, by the fewest parts. It is a match only
 * where that needs fewer parts than everyday words alone would (`thisisisland` is `this is island`) and enough is left
 * besides the term.
 */
export function segmentWords(text: TextReading, token: number, isHandle: boolean): void {
  const start = text.tokens.starts[token] ?? 0;
  const end = text.tokens.ends[token] ?? 0;
  const length = end - start;
  if (length > MAX_UNITS) return;
  const allowed = isHandle ? COMMON | AFFIX : COMMON;
  const rest = isHandle ? MIN_REST_HANDLE : MIN_REST_PROSE;
  plain.fill(UNREACHED, 0, length + 1);
  withTerm.fill(UNREACHED, 0, length + 1);
  plain[0] = 0;
  for (let at = 0; at < length; at++) {
    if (plain[at] !== UNREACHED || withTerm[at] !== UNREACHED) spread(text, start, at, length, allowed);
  }
  const parts = withTerm[length] ?? UNREACHED;
  if (parts === UNREACHED || parts >= (plain[length] ?? UNREACHED)) return;
  if (length - (termEnd[length] ?? 0) + (termStart[length] ?? 0) < rest) return;
  text.lattice.add(
    token,
    token + 1,
    termWord[length] ?? -1,
    VIA_SEGMENTED,
    start + (termStart[length] ?? 0),
    start + (termEnd[length] ?? 0),
  );
}

/** Tries every part that begins at `at`. */
function spread(text: TextReading, start: number, at: number, length: number, allowed: number): void {
  const { bank, scan } = text;
  const { codes, infos } = scan;
  let hash = HASH_SEED;
  let digits = true;
  const limit = Math.min(length, at + Math.min(MAX_WORD, bank.longestWord));
  for (let end = at + 1; end <= limit; end++) {
    const place = start + end - 1;
    hash = hashUnit(hash, codes[place] ?? 0);
    digits &&= ((infos[place] ?? 0) & CLASS_MASK) === DIGIT;
    if (digits) {
      reach(at, end);
      continue;
    }
    const word = bank.words.find(hash, codes, start + at, start + end);
    if (word < 0) continue;
    const traits = bank.wordTraits[word] ?? 0;
    if ((traits & WHOLE) !== 0 && end - at >= MIN_JOINED_TERM) reachByTerm(at, end, word);
    else if ((traits & allowed) !== 0 && (end - at > 1 || at === 0)) reach(at, end);
  }
}

function reach(at: number, end: number): void {
  plain[end] = Math.min(plain[end] ?? UNREACHED, (plain[at] ?? UNREACHED) + 1, UNREACHED);
  const parts = (withTerm[at] ?? UNREACHED) + 1;
  if (parts >= (withTerm[end] ?? UNREACHED)) return;
  withTerm[end] = parts;
  termWord[end] = termWord[at] ?? -1;
  termStart[end] = termStart[at] ?? 0;
  termEnd[end] = termEnd[at] ?? 0;
}

function reachByTerm(at: number, end: number, word: number): void {
  const parts = (plain[at] ?? UNREACHED) + 1;
  if (parts >= (withTerm[end] ?? UNREACHED)) return;
  withTerm[end] = parts;
  termWord[end] = word;
  termStart[end] = at;
  termEnd[end] = end;
}
