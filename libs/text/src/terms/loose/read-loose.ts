import { ARABIC, CLASS_MASK, DIGIT, LATIN, LATIN_LIKE, OTHER, SEPARATOR } from '../../normalize/tables.ts';
import { HAS_DIGIT, HAS_LETTER, HAS_RUN } from '../../token-scan.ts';
import { COMMON, FUNCTION } from '../bank.ts';
import { VIA_LOOSE, VIA_MISSPELT, VIA_VOWELS } from '../evasion.ts';
import { hashRange } from '../hash.ts';
import type { TextReading } from '../lattice.ts';
import { isLeetSymbol } from '../leet.ts';
import type { Target } from './loose-letters.ts';
import { isMisspelt } from './misspelt.ts';
import type { NameTables } from './name-tables.ts';
import { walkLetters } from './walk-letters.ts';

const MAX_GAP = 4;
const MAX_SIGNS = 2;
const SPACE = 0x20;
const BENGALI_FROM = 0x980;
const BENGALI_TO = 0x9ff;
const WINDOW = 40;
const SHORT = 2;

/**
 * Adds the readings of a token, and of what it begins, that are good for marks alone.
 *
 * @param begins whether some word of the bank may begin with the token
 */
export function readLoosely(text: TextReading, names: NameTables, token: number, begins: boolean): void {
  const { scan, tokens } = text;
  const start = tokens.starts[token] ?? 0;
  const traits = tokens.traits[token] ?? 0;
  if (names.misspelt.filter.mayHave(tokens.sums[token] ?? 0)) readMisspelt(text, names, token);
  if (tokens.groups[token] === LATIN && names.consonants.filter.mayHave(tokens.hashes[token] ?? 0))
    readConsonants(text, names, token);
  if (
    (traits & (HAS_DIGIT | HAS_RUN)) !== 0
      ? mayGoOn(text, token)
      : (begins && goesOnAsName(text, token)) || touchesOther(text, token) || isMixed(text, token)
  ) {
    walkFrom(text, names, token, start);
  }
  if (start > 0 && isLeetSymbol(scan.codes[start - 1] ?? 0)) walkFromSigns(text, names, token, start);
}

/** Digits alone are part of a word only where letters or signs touch them. */
function mayGoOn({ scan, tokens }: TextReading, token: number): boolean {
  if (tokens.groups[token] !== DIGIT) return true;
  const end = tokens.ends[token] ?? 0;
  if (end - (tokens.starts[token] ?? 0) > SHORT) return false;
  return (
    isLeetSymbol(scan.codes[end] ?? 0) ||
    (tokens.starts[token + 1] ?? 0) - end <= 1 ||
    isLeetSymbol(scan.codes[end + 1] ?? 0)
  );
}

/** Whether a letter of another script touches the end of a token. */
function touchesOther({ tokens }: TextReading, token: number): boolean {
  return token + 1 < tokens.count && tokens.starts[token + 1] === tokens.ends[token];
}

/** Whether a token mixes Latin letters with those of a related script. */
function isMixed({ scan, tokens }: TextReading, token: number): boolean {
  if (!scan.hasLatinLike || !scan.hasSeveral || tokens.groups[token] !== LATIN) return false;
  let seen = 0;
  const end = tokens.ends[token] ?? 0;
  for (let at = tokens.starts[token] ?? 0; at < end; at++) seen |= 1 << ((scan.infos[at] ?? 0) & CLASS_MASK);
  return (seen & (1 << LATIN)) !== 0 && (seen & (1 << LATIN_LIKE)) !== 0;
}

/** Whether a token of letters alone, which begins a word of a name, is gone on with by what follows. */
function goesOnAsName(text: TextReading, token: number): boolean {
  const { scan, tokens, bank } = text;
  const end = tokens.ends[token] ?? 0;
  if (isLeetSymbol(scan.codes[end] ?? 0) && end < scan.length) return true;
  if (token + 1 >= tokens.count) return false;
  const next = tokens.starts[token + 1] ?? 0;
  if (next - end > MAX_GAP) return false;
  const nextEnd = tokens.ends[token + 1] ?? 0;
  if (end - (tokens.starts[token] ?? 0) === 1 && nextEnd - next <= SHORT) return true;
  if (isEveryday(text, token)) return false;
  if (
    ((tokens.traits[token + 1] ?? 0) & (HAS_RUN | HAS_DIGIT)) !== 0 ||
    isLeetSymbol(scan.codes[nextEnd] ?? 0)
  )
    return true;
  return (
    !isEveryday(text, token + 1) &&
    bank.beginnings.mayHave(hashRange(scan.codes, next, nextEnd, tokens.hashes[token] ?? 0))
  );
}

function isEveryday({ lattice, bank }: TextReading, token: number): boolean {
  const word = lattice.words[token] ?? -1;
  return word >= 0 && ((bank.wordTraits[word] ?? 0) & (COMMON | FUNCTION)) !== 0;
}

/** Reads on from a token in each script that its run may be of. */
function walkFrom(text: TextReading, names: NameTables, token: number, start: number): void {
  for (const target of targetsOf(text, start)) walkLetters(text, names, target, false, token, start);
}

/** `$hahid`, `@l-Qaida`: reads on from the signs before a token. */
function walkFromSigns(text: TextReading, names: NameTables, token: number, start: number): void {
  const { scan } = text;
  const targets = targetsOf(text, start);
  for (let at = start - 1; at >= 0 && at >= start - MAX_SIGNS && isLeetSymbol(scan.codes[at] ?? 0); at--) {
    for (const target of targets) walkLetters(text, names, target, false, token, at);
  }
}

/** The scripts of a run of pieces: from one space to the next, or on where letters stand apart. */
function targetsOf({ scan }: TextReading, start: number): Target[] {
  let seen = 0;
  let other = 0;
  const limit = Math.min(scan.length, start + WINDOW);
  for (let at = start; at < limit; at++) {
    const kind = (scan.infos[at] ?? 0) & CLASS_MASK;
    if (kind === OTHER && other === 0) other = scan.codes[at] ?? 0;
    if (kind === SEPARATOR && scan.codes[at] === SPACE && !isBesideShort(scan, at)) break;
    seen |= 1 << kind;
  }
  const targets: Target[] = [];
  if ((seen & (1 << ARABIC)) !== 0) targets.push('Arabic');
  if ((seen & (1 << LATIN_LIKE)) !== 0) targets.push('Cyrillic');
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
  if ((lattice.words[token] ?? -1) >= 0) return;
  const start = tokens.starts[token] ?? 0;
  const end = tokens.ends[token] ?? 0;
  for (const word of misspelt.words.get(tokens.sums[token] ?? 0) ?? []) {
    if (isMisspelt(scan.codes, start, end, bank.words.text(word)))
      lattice.add(token, token + 1, word, VIA_MISSPELT | VIA_LOOSE, start, end);
  }
}

/** A word of the Latin family without vowels behind its first letter: `lshkr`. */
function readConsonants(text: TextReading, { consonants }: NameTables, token: number): void {
  const { tokens, lattice } = text;
  if (((tokens.traits[token] ?? 0) & (HAS_LETTER | HAS_DIGIT)) !== HAS_LETTER || isEveryday(text, token))
    return;
  for (const word of consonants.words.get(tokens.hashes[token] ?? 0) ?? []) {
    const [start = 0, end = 0] = [tokens.starts[token], tokens.ends[token]];
    lattice.add(token, token + 1, word, VIA_VOWELS | VIA_LOOSE, start, end);
  }
}
