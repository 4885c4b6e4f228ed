import { CLASS_MASK, LATIN_LIKE, SEPARATOR, UPPER } from '../normalize/tables.ts';
import { VIA_CONFUSABLE } from './evasion.ts';
import { hashRange } from './hash.ts';
import { type TextReading, wordAt } from './lattice.ts';
import { alignLeet, isLeetSymbol, type Reading, writeSkeleton } from './leet.ts';

const MAX_LEET_UNITS = 40;
const MAX_OUTER_SIGNS = 3;
const skeleton = new Uint16Array(MAX_LEET_UNITS);

/** Adds the words that units may be read as through leet signs, l for I, and repeats. `span` may be put together. */
export function readLeet(
  text: TextReading,
  from: number,
  to: number,
  span: Reading,
  via: number,
  start: number,
  end: number,
): void {
  if (span.end - span.start > MAX_LEET_UNITS) return;
  const { bank, lattice } = text;
  const length = writeSkeleton(span.codes, span.start, span.end, skeleton);
  const number = bank.skeletons.table.find(hashRange(skeleton, 0, length), skeleton, 0, length);
  if (number < 0) return;
  for (let word = bank.skeletons.first[number] ?? -1; word >= 0; word = bank.skeletons.next[word] ?? -1) {
    const used = alignLeet(span, bank.words.text(word));
    if (used > 0) lattice.add(from, to, word, used | via, start, end);
  }
}

/** The written range `start..end` of the text itself. */
export function spanOf(text: TextReading, start: number, end: number): Reading {
  const { codes, infos } = text.scan;
  return { codes, start, end, isUpper: (at) => ((infos[at] ?? 0) & UPPER) !== 0 };
}

/** `$hahid`, `h@m@s`, `ISI$!`: the token with the leet symbols and tokens that touch it. */
export function readSymbols(text: TextReading, token: number): void {
  const { scan, tokens } = text;
  const first = tokens.starts[token] ?? 0;
  let start = first;
  while (start > 0 && isLeetSymbol(scan.codes[start - 1] ?? 0)) start--;
  if (start > 0 && start < first && isLetter(text, start - 1)) return;
  const last = lastTouching(text, token);
  const inner = tokens.ends[last] ?? 0;
  const end = pastSymbols(text, inner);
  // Signs at the ends may be letters or punctuation (`ISI$!`), so each may stay or go.
  for (let from = Math.max(start, first - MAX_OUTER_SIGNS); from <= first; from++) {
    for (let to = Math.min(end, inner + MAX_OUTER_SIGNS); to >= inner; to--) {
      const isToken = from === first && to === inner && last === token;
      if (!isToken) readLeet(text, token, last + 1, spanOf(text, from, to), 0, from, to);
    }
  }
}

/** The last token that hangs together with `token` by leet symbols alone. */
function lastTouching(text: TextReading, token: number): number {
  const { tokens } = text;
  const limit = (tokens.starts[token] ?? 0) + MAX_LEET_UNITS;
  let last = token;
  while (last + 1 < tokens.count && (tokens.ends[last] ?? 0) < limit) {
    const end = pastSymbols(text, tokens.ends[last] ?? 0);
    if (end === tokens.ends[last] || tokens.starts[last + 1] !== end) break;
    last++;
  }
  return last;
}

function pastSymbols({ scan }: TextReading, from: number): number {
  let end = from;
  while (end < scan.length && isLeetSymbol(scan.codes[end] ?? 0)) end++;
  return end;
}

/** The Latin reading of words that are wholly written in look-alikes. */
export function readAlternatives(text: TextReading): void {
  const { bank, scan, tokens, lattice, scratch } = text;
  let token = 0;
  for (const alternative of scan.alternatives) {
    while (token < tokens.count && (tokens.starts[token] ?? 0) < alternative.start) token++;
    const length = alternative.text.length;
    if (token >= tokens.count || tokens.starts[token] !== alternative.start || length > scratch.length)
      continue;
    for (let at = 0; at < length; at++) scratch[at] = alternative.text.charCodeAt(at);
    const word = wordAt(bank, scratch, 0, length);
    if (word >= 0) lattice.add(token, token + 1, word, VIA_CONFUSABLE, alternative.start, alternative.end);
    const span = {
      codes: scratch,
      start: 0,
      end: length,
      isUpper: (at: number) => ((scan.infos[alternative.start + at] ?? 0) & UPPER) !== 0,
    };
    readLeet(text, token, token + 1, span, VIA_CONFUSABLE, alternative.start, alternative.end);
  }
}

function isLetter(text: TextReading, at: number): boolean {
  const kind = (text.scan.infos[at] ?? 0) & CLASS_MASK;
  return kind !== SEPARATOR && kind <= LATIN_LIKE;
}
