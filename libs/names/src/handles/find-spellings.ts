import type { AliasVia } from './alias.ts';
import { type AliasIndex, PREFIX_DEPTHS, type Spelling } from './alias-index.ts';
import { spellingDistance } from './align-spelling.ts';
import { isDigit, mixSymbol, nextSymbol, SKELETON_SEED } from './letters.ts';
import type { FieldText } from './words.ts';

/** A place where a name may begin or end, and what stands between it and the edge of its word. */
export interface Edge {
  readonly at: number;
  /** Affixes stripped to get here; empty at the edge of a word. */
  readonly stripped: readonly string[];
}

/** A spelling of an alias, found in `letters[start..end)`. */
export interface FoundSpelling {
  readonly spelling: Spelling;
  readonly start: Edge;
  readonly end: Edge;
  /** In half vowels, as the alignment counts. */
  readonly distance: number;
}

/** Letters that may be written twice beyond the length of the longest alias. */
const MOST_DOUBLED = 12;

/** Half vowels that a name may differ by: short names have near neighbours that are other words. */
function budgetOf(spelling: Spelling): number {
  if (spelling.exact) return 0;
  const { length } = spelling.letters;
  if (length < 12) return 2;
  return length < 20 ? 4 : 6;
}

/** More spellings than these in one field say nothing new. */
const MOST_FOUND = 40;

/** All aliases between any start and any later end, each bucket looked up by a rolling skeleton hash. */
export function findSpellings(
  index: AliasIndex,
  field: FieldText,
  starts: readonly Edge[],
  ends: readonly (Edge | undefined)[],
): FoundSpelling[] {
  const found: FoundSpelling[] = [];
  for (const start of starts) {
    if (found.length < MOST_FOUND) walkFrom(index, field.letters, start, ends, found);
  }
  return found;
}

function walkFrom(
  { spellings, prefixes, longest }: AliasIndex,
  letters: string,
  start: Edge,
  ends: readonly (Edge | undefined)[],
  found: FoundSpelling[],
): void {
  const limit = Math.min(letters.length, start.at + longest + MOST_DOUBLED);
  let hash = SKELETON_SEED;
  let last = 0;
  let depth = 0;
  for (let at = start.at; at < limit; at++) {
    const symbol = nextSymbol(letters.charCodeAt(at), last);
    if (symbol !== 0) {
      hash = mixSymbol(hash, symbol);
      last = symbol;
      if (PREFIX_DEPTHS.has(++depth) && !prefixes.has(hash)) return;
    }
    const end = ends[at + 1];
    if (end === undefined || at === start.at) continue;
    const bucket = spellings.get(hash);
    if (bucket !== undefined) collect(found, bucket, letters, start, end);
  }
}

function collect(
  found: FoundSpelling[],
  bucket: readonly Spelling[],
  letters: string,
  start: Edge,
  end: Edge,
): void {
  const length = end.at - start.at;
  for (const spelling of bucket) {
    if (spelling.exact) {
      if (length !== spelling.letters.length || !letters.startsWith(spelling.letters, start.at)) continue;
      found.push({ spelling, start, end, distance: 0 });
      continue;
    }
    if (Math.abs(length - spelling.letters.length) > MOST_LENGTH_APART) continue;
    if (isMostlyDigits(letters, start.at, end.at)) continue;
    const distance = spellingDistance(letters, start.at, end.at, spelling.letters, budgetOf(spelling));
    if (distance >= 0) found.push({ spelling, start, end, distance });
  }
}

/** Letters written twice and vowels lost or added that a spelling may differ by. */
const MOST_LENGTH_APART = 5;

/** A number is no name written in digits. */
function isMostlyDigits(letters: string, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end; at++) if (isDigit(letters.charCodeAt(at))) digits++;
  return digits * 4 > (end - start) * 3;
}

const LATIN_VOWELS = /[aeiouy]/g;
const VELAR_LETTERS = /[gkqxh]/g;
const REPEATED = /(.)\1+/g;

/** Which of the differences that the alignment counts there are. */
function misspeltVia(written: string, meant: string): AliasVia[] {
  const differ = (part: (text: string) => string): boolean => part(written) !== part(meant);
  const sorted = (text: string, letters: RegExp): string => (text.match(letters) ?? []).sort().join('');
  const via: AliasVia[] = [];
  if (differ((text) => sorted(text, LATIN_VOWELS))) via.push('vowels');
  if (differ((text) => sorted(text.replace(REPEATED, '$1'), VELAR_LETTERS))) via.push('romanised');
  if (via.length === 0) via.push(isReordered(written, meant) ? 'transposed' : 'vowels');
  return via;
}

function isReordered(written: string, meant: string): boolean {
  return written.length === meant.length && [...written].sort().join('') === [...meant].sort().join('');
}

/** How the writing differs from the alias. */
export function viaOf(field: FieldText, { spelling, start, end, distance }: FoundSpelling): AliasVia[] {
  const written = field.letters.slice(start.at, end.at);
  const meant = spelling.letters;
  const via: AliasVia[] = [];
  const inside = field.words.filter((word) => word.start > start.at && word.start < end.at);
  if (start.stripped.length + end.stripped.length > 0) via.push('decorations');
  if (inside.some(({ glued }) => glued)) via.push('camel');
  if (inside.some(({ glued }) => !glued) && !/[\s_.-]/u.test(spelling.alias.text)) via.push('separators');
  if (inside.length === 0 && /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(spelling.alias.text))
    via.push('joined');
  if (/[0-9@$]/.test(written) && written !== meant) via.push('leet');
  if (distance > 0) via.push(...misspeltVia(written, meant));
  else if (written.length !== meant.length) via.push('repeats');
  const span = field.originalSpan(start.at, end.at);
  if (/[\u0370-\u058f]/u.test(field.original.slice(span.start, span.end)) && /^[ -~]+$/.test(meant)) {
    via.push('look-alikes');
  }
  return via;
}
