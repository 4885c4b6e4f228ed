import {
  ARABIC,
  CLASS_MASK,
  CONFUSABLE,
  DIGIT,
  LATIN,
  LATIN_LIKE,
  OTHER,
  SEPARATOR,
} from '../../normalize/tables.ts';
import { HAS_DIGIT, HAS_RUN, HAS_STRANGE } from '../../token-scan.ts';
import { VIA_LOOSE, VIA_MISSPELT, VIA_VOWELS } from '../evasion.ts';
import { HASH_SEED, hashRange, hashUnit } from '../hash.ts';
import { BEGINS, DOUBTFUL, EVERYDAY, type TextReading } from '../lattice.ts';
import { isLeetSymbol } from '../leet.ts';
import type { Target } from './loose-letters.ts';
import { isMisspelt } from './misspelt.ts';
import type { NameTables } from './name-tables.ts';
import { isWithoutVowels } from './vowels.ts';
import { walkLetters } from './walk-letters.ts';

const MAX_GAP = 4;
const MAX_SIGNS = 3;
const SPACE = 0x20;
const BENGALI_FROM = 0x980;
const BENGALI_TO = 0x9ff;
const WINDOW = 40;
const SHORT = 2;
const AT_SIGN = 0x40;
const DOUBTS = EVERYDAY | DOUBTFUL;
const ODD_TRAITS = HAS_DIGIT | HAS_RUN;
/** Shorter words have too many neighbours to be taken for another one misspelt. */
const LONGEST_KNOWN = 3;
const HASH_OF_A = hashUnit(HASH_SEED, 0x61);

/** Adds the readings that are good for marks alone. Most tokens are asked no more than what this loop asks. */
export function readLoosely(text: TextReading, names: NameTables): void {
  const { codes } = text.scan;
  const { starts, ends, sums, traits, count } = text.tokens;
  const { bits } = text.lattice;
  const { filter } = names.misspelt;
  const isOdd = isOddText(text);
  for (let token = 0; token < count; token++) {
    const start = starts[token] ?? 0;
    const end = ends[token] ?? 0;
    const bit = bits[token] ?? 0;
    if (end - start > LONGEST_KNOWN && (bit & DOUBTS) === DOUBTFUL && filter.mayHave(sums[token] ?? 0))
      readMisspelt(text, names, token);
    if (
      (bit & BEGINS) !== 0 ||
      ((traits[token] ?? 0) & ODD_TRAITS) !== 0 ||
      starts[token + 1] === end ||
      isLeetSymbol(codes[start - 1] ?? SPACE) ||
      end - start === 1 ||
      isOdd
    )
      lookCloser(text, names, token, isOdd);
  }
}

/** Whether a text mixes what look-alikes are made of, or has letters without dots. */
function isOddText({ scan, tokens }: TextReading): boolean {
  return tokens.isStrange || (scan.hasLatinLike && scan.hasSeveral);
}

/** A token where a disguised word may begin. */
function lookCloser(text: TextReading, names: NameTables, token: number, isOdd: boolean): void {
  const { scan, tokens } = text;
  const start = tokens.starts[token] ?? 0;
  if (mayBegin(text, token, isOdd)) walkFrom(text, names, token, start);
  if (followsSign(scan, start, (tokens.ends[token] ?? 0) - start)) walkFromSigns(text, names, token, start);
}

/** Whether a disguised word may begin with a token: it looks odd, or is gone on with as a name is. */
function mayBegin(text: TextReading, token: number, isOdd: boolean): boolean {
  const { tokens, lattice } = text;
  if (((tokens.traits[token] ?? 0) & (HAS_DIGIT | HAS_RUN)) !== 0) return mayGoOn(text, token);
  if (tokens.starts[token + 1] === tokens.ends[token] && token + 1 < tokens.count) return true;
  if (((lattice.bits[token] ?? 0) & BEGINS) !== 0 && goesOnAsName(text, token)) return true;
  return (isOdd && isStrange(text, token)) || isLetterApart(text, token);
}

/** Whether a sign that may be a letter stands before a token; also across a space where letters stand apart. */
function followsSign(scan: TextReading['scan'], start: number, length: number): boolean {
  const before = start > 0 ? (scan.codes[start - 1] ?? 0) : SPACE;
  return before === SPACE ? length === 1 && isSignAt(scan, start - 2) : isLeetSymbol(before);
}

/** Digits alone are part of a word only where letters or signs touch them, or where all stands apart. */
function mayGoOn({ scan, tokens }: TextReading, token: number): boolean {
  if (tokens.groups[token] !== DIGIT) return true;
  const end = tokens.ends[token] ?? 0;
  if (end - (tokens.starts[token] ?? 0) > SHORT) return false;
  if (isSignAt(scan, end) || isSignAt(scan, end + 1)) return true;
  const next = token + 1 < tokens.count ? (tokens.starts[token + 1] ?? 0) : Number.POSITIVE_INFINITY;
  if (next - end > 1) return false;
  return next === end || scan.codes[end] !== SPACE || (tokens.ends[token + 1] ?? 0) - next === 1;
}

/** Whether a token mixes Latin letters with those of a related script, or may be without dots. */
function isStrange({ scan, tokens }: TextReading, token: number): boolean {
  if (
    tokens.isStrange &&
    (tokens.groups[token] === ARABIC || ((tokens.traits[token] ?? 0) & HAS_STRANGE) !== 0)
  )
    return true;
  if (tokens.groups[token] !== LATIN) return false;
  let seen = 0;
  const end = tokens.ends[token] ?? 0;
  for (let at = tokens.starts[token] ?? 0; at < end; at++) seen |= 1 << ((scan.infos[at] ?? 0) & CLASS_MASK);
  return (seen & (1 << LATIN)) !== 0 && (seen & (1 << LATIN_LIKE)) !== 0;
}

/** Whether a token of letters alone, which begins a word of a name, is gone on with by what follows. */
function goesOnAsName(text: TextReading, token: number): boolean {
  const { scan, tokens, bank } = text;
  const end = tokens.ends[token] ?? 0;
  const next = token + 1 < tokens.count ? (tokens.starts[token + 1] ?? 0) : Number.POSITIVE_INFINITY;
  if (next - end > MAX_GAP) return isSignAt(scan, end);
  const nextEnd = tokens.ends[token + 1] ?? 0;
  const isSingle = end - (tokens.starts[token] ?? 0) === 1;
  if (isSingle && (nextEnd - next === 1 || isSignAt(scan, end + 1))) return true;
  const isSpace = scan.codes[end] === SPACE;
  if (isSpace && isEveryday(text, token)) return false;
  return (
    isSignAt(scan, end) ||
    ((tokens.traits[token + 1] ?? 0) & (HAS_RUN | HAS_DIGIT)) !== 0 ||
    isSignAt(scan, nextEnd) ||
    (mayGoOnWith(bank, scan.codes, next, nextEnd, tokens.hashes[token] ?? 0) &&
      !(isSpace && isEveryday(text, token + 1)))
  );
}

/** Whether some word may begin with what has this hash and go on with these units: its first unit says no most times. */
function mayGoOnWith(
  { beginnings, words }: TextReading['bank'],
  codes: Uint16Array,
  start: number,
  end: number,
  hash: number,
): boolean {
  const first = hashUnit(hash, codes[start] ?? 0);
  if (end - start > 1 && !beginnings.mayHave(first)) return false;
  const all = hashRange(codes, start + 1, end, first);
  return beginnings.mayHave(all) || words.hasHash(all);
}

function isSignAt({ codes, length }: TextReading['scan'], at: number): boolean {
  return at >= 0 && at < length && isLeetSymbol(codes[at] ?? 0);
}

function isEveryday({ lattice }: TextReading, token: number): boolean {
  return ((lattice.bits[token] ?? 0) & EVERYDAY) !== 0;
}

/** Reads on from a token in each script that its run may be of. */
function walkFrom(text: TextReading, names: NameTables, token: number, start: number): void {
  const dotless = text.tokens.isStrange;
  for (const target of targetsOf(text, start)) walkLetters(text, names, { target, dotless }, token, start);
  if (isLetterApart(text, token)) walkLetters(text, names, { target: 'spelled' }, token, start);
}

/** Whether a single letter of Arabic script stands before another one. */
function isLetterApart({ tokens }: TextReading, token: number): boolean {
  const { starts, ends, groups, count } = tokens;
  if (token + 1 >= count || groups[token] !== ARABIC || groups[token + 1] !== ARABIC) return false;
  return (
    (ends[token] ?? 0) - (starts[token] ?? 0) === 1 && (ends[token + 1] ?? 0) - (starts[token + 1] ?? 0) === 1
  );
}

/** `$hahid`, `@l-Qaida`: reads on from the signs before a token. */
function walkFromSigns(text: TextReading, names: NameTables, token: number, start: number): void {
  const { scan } = text;
  if (isNoName(text, token, start)) return;
  const targets = targetsOf(text, start);
  for (let at = start - 1; at >= 0 && at >= start - MAX_SIGNS; at--) {
    if (isLeetSymbol(scan.codes[at] ?? 0)) {
      for (const target of targets) walkLetters(text, names, { target }, token, at);
    } else if (scan.codes[at] !== SPACE) return;
  }
}

/** Whether an @ stands before a handle that goes on as no name does: the sign that is met most. */
function isNoName({ scan, tokens, bank }: TextReading, token: number, start: number): boolean {
  if (scan.codes[start - 1] !== AT_SIGN || tokens.groups[token] !== LATIN) return false;
  if (((tokens.traits[token] ?? 0) & (HAS_DIGIT | HAS_RUN | HAS_STRANGE)) !== 0) return false;
  const end = tokens.ends[token] ?? 0;
  return !mayGoOnWith(bank, scan.codes, start, end, HASH_OF_A);
}

/** The scripts of a run of pieces: from one space to the next, or on where letters stand apart. */
function targetsOf({ scan }: TextReading, start: number): Target[] {
  let seen = 0;
  let other = 0;
  let forms = 0;
  const limit = Math.min(scan.length, start + WINDOW);
  for (let at = start; at < limit; at++) {
    const info = scan.infos[at] ?? 0;
    const kind = info & CLASS_MASK;
    if (kind === OTHER && other === 0) other = scan.codes[at] ?? 0;
    if (kind === SEPARATOR && scan.codes[at] === SPACE && !isBesideShort(scan, at)) break;
    seen |= 1 << kind;
    forms |= info;
  }
  const targets: Target[] = [];
  if ((seen & (1 << ARABIC)) !== 0) targets.push('Arabic');
  if ((seen & (1 << LATIN_LIKE)) !== 0 || (forms & CONFUSABLE) !== 0) targets.push('Cyrillic');
  if (other !== 0) targets.push(other >= BENGALI_FROM && other <= BENGALI_TO ? 'Bengali' : 'Devanagari');
  if (targets.length === 0 || targets[0] === 'Cyrillic') targets.push('Latin');
  return targets;
}

/** Whether one or two units stand by themselves before or behind a space. */
function isBesideShort(scan: TextReading['scan'], space: number): boolean {
  return (
    isSpace(scan, space - 2) ||
    isSpace(scan, space - 3) ||
    isSpace(scan, space + 2) ||
    isSpace(scan, space + 3)
  );
}

function isSpace({ codes, length }: TextReading['scan'], at: number): boolean {
  return at < 0 || at >= length || codes[at] === SPACE;
}

function readMisspelt(text: TextReading, { misspelt }: NameTables, token: number): void {
  const { scan, tokens, lattice, bank } = text;
  const start = tokens.starts[token] ?? 0;
  const end = tokens.ends[token] ?? 0;
  const { lists } = misspelt;
  for (let at = misspelt.first(tokens.sums[token] ?? 0); at >= 0 && (lists[at] ?? -1) >= 0; at++) {
    const word = lists[at] ?? -1;
    if (word === lattice.words[token]) continue;
    if (isMisspelt(scan.codes, start, end, bank.words, word))
      lattice.add(token, token + 1, word, VIA_MISSPELT | VIA_LOOSE, start, end);
    else if (isWithoutVowels(scan.slice(start, end), bank.words.text(word)))
      lattice.add(token, token + 1, word, VIA_VOWELS | VIA_LOOSE, start, end);
  }
}
