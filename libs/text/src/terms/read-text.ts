import { ARABIC, DIGIT, LATIN } from '../normalize/tables.ts';
import { HAS_DIGIT, HAS_LETTER, HAS_RUN, ODD_CASE } from '../token-scan.ts';
import { COMMON, FUNCTION, LETTER_NAME, NEAR_NAME, WHOLE } from './bank.ts';
import { BEGINS, DOUBTFUL, EVERYDAY, NAMES_LETTER, type TextReading } from './lattice.ts';
import { isLeetSymbol } from './leet.ts';
import { readLoosely } from './loose/read-loose.ts';
import { readBySound } from './loose/read-sounds.ts';
import { readClitics } from './read-clitics.ts';
import { readAlternatives, readLeet, readSymbols, spanOf } from './read-leet.ts';
import { mayBeMixed, readMixed } from './read-mixed.ts';
import { readNamedLetters } from './read-named-letters.ts';
import { isLetterAt, readSpaced } from './read-spaced.ts';
import { readTorn } from './read-torn.ts';
import { segmentHumps } from './segment-handle.ts';
import { segmentWords } from './segment-words.ts';

const HASH_SIGN = 0x23;
const AT_SIGN = 0x40;
const SPACE = 0x20;
const MIN_RUN_TOGETHER = 5;

/** Fills the lattice of a text: its words as written, then every other reading that its spelling suggests. */
export function readText(text: TextReading, isHandle: boolean): void {
  const { bank, scan, tokens, lattice } = text;
  lattice.reset(tokens.count);
  readWords(text);
  if (scan.alternatives.length > 0) readAlternatives(text);
  let spacedUntil = 0;
  let mixedUntil = 0;
  let namedUntil = 0;
  const { names } = bank;
  for (let token = 0; token < tokens.count; token++) {
    if (token >= spacedUntil && isLetterAt(text, token)) spacedUntil = readSpaced(text, token);
    const bits = lattice.bits[token] ?? 0;
    if ((bits & NAMES_LETTER) !== 0 && token >= namedUntil) namedUntil = readNamedLetters(text, token);
    if ((bits & BEGINS) !== 0 && token >= spacedUntil) readTorn(text, token);
    if (scan.hasOther && token >= mixedUntil && mayBeMixed(text, token)) mixedUntil = readMixed(text, token);
    readToken(text, token, isHandle);
  }
  if (names === undefined) return;
  readLoosely(text, names);
  if (scan.hasSeveral || scan.hasUnrelated) readBySound(text, names);
}

/** The tokens as they are written, and what they may be besides. */
function readWords({ bank, scan, tokens, lattice }: TextReading): void {
  const { starts, ends, hashes } = tokens;
  for (let token = 0; token < tokens.count; token++) {
    const hash = hashes[token] ?? 0;
    const start = starts[token] ?? 0;
    const end = ends[token] ?? 0;
    const word = bank.words.find(hash, scan.codes, start, end);
    const traits = word < 0 ? NEAR_NAME : (bank.wordTraits[word] ?? 0);
    const isEveryday = (traits & (COMMON | FUNCTION)) !== 0;
    // An everyday word before a space begins no torn word.
    const isWhole = isEveryday && end - start > 1 && scan.codes[end] === SPACE;
    lattice.words[token] = word;
    lattice.bits[token] =
      (isEveryday ? EVERYDAY : 0) |
      ((traits & NEAR_NAME) === 0 ? 0 : DOUBTFUL) |
      ((traits & LETTER_NAME) === 0 ? 0 : NAMES_LETTER) |
      (!isWhole && bank.beginnings.mayHave(hash) ? BEGINS : 0);
  }
}

function readToken(text: TextReading, token: number, isHandle: boolean): void {
  const { bank, tokens } = text;
  const group = tokens.groups[token] ?? 0;
  if (group === ARABIC) readArabic(text, token);
  else if (group === LATIN || (group === DIGIT && bank.hasDigitTerms)) readLatin(text, token, isHandle);
}

function readArabic(text: TextReading, token: number): void {
  const { tokens } = text;
  const start = tokens.starts[token] ?? 0;
  const end = tokens.ends[token] ?? 0;
  if (((tokens.traits[token] ?? 0) & HAS_RUN) !== 0) {
    readLeet(text, token, token + 1, spanOf(text, start, end), 0, start, end);
  }
  readClitics(text, token);
}

function readLatin(text: TextReading, token: number, isHandle: boolean): void {
  const { bank, scan, tokens, lattice } = text;
  const start = tokens.starts[token] ?? 0;
  const end = tokens.ends[token] ?? 0;
  const traits = tokens.traits[token] ?? 0;
  const before = start === 0 ? 0 : (scan.codes[start - 1] ?? 0);
  const after = end === scan.length ? 0 : (scan.codes[end] ?? 0);
  if ((traits & (HAS_DIGIT | HAS_RUN | ODD_CASE)) !== 0) {
    readLeet(text, token, token + 1, spanOf(text, start, end), 0, start, end);
  }
  if (isLeetSymbol(before) || isLeetSymbol(after)) readSymbols(text, token);
  if ((traits & HAS_LETTER) === 0) return;
  const asHandle = isHandle || before === HASH_SIGN || before === AT_SIGN;
  if ((traits & (ODD_CASE | HAS_DIGIT)) !== 0) segmentHumps(text, token, asHandle);
  const word = lattice.words[token] ?? -1;
  const known = word >= 0 && ((bank.wordTraits[word] ?? 0) & (COMMON | WHOLE)) !== 0;
  if (end - start >= MIN_RUN_TOGETHER && !known) segmentWords(text, token, asHandle);
}
