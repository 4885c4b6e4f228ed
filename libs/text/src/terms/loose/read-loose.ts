import { ARABIC, CLASS_MASK, DIGIT, LATIN, LATIN_LIKE, OTHER, SEPARATOR } from '../../normalize/tables.ts';
import { HAS_DIGIT, HAS_LETTER, HAS_RUN } from '../../token-scan.ts';
import { COMMON, FUNCTION } from '../bank.ts';
import { VIA_LOOSE, VIA_MISSPELT, VIA_VOWELS } from '../evasion.ts';
import { hashRange } from '../hash.ts';
import type { TextReading } from '../lattice.ts';
import { isLeetSymbol } from '../leet.ts';
import type { Target } from './loose-letters.ts';
import { isMisspelt, sumOf } from './misspelt.ts';
import type { NameTables } from './name-tables.ts';
import { signsBefore, walkLetters } from './walk-letters.ts';

const MAX_GAP = 4;
const MAX_SIGNS = 2;
const LEAST_MISSPELT = 3;
const SPACE = 0x20;
const BENGALI_FROM = 0x980;
const BENGALI_TO = 0x9ff;
const WINDOW = 40;

/** Adds the readings of a token, and of what it begins, that are good for marks alone. */
export function readLoosely(text: TextReading, names: NameTables, token: number): void {
  const { scan, tokens, lattice, bank } = text;
  const start = tokens.starts[token] ?? 0;
  const end = tokens.ends[token] ?? 0;
  const traits = tokens.traits[token] ?? 0;
  const word = lattice.words[token] ?? -1;
  const known = word < 0 ? 0 : (bank.wordTraits[word] ?? 0);
  const isDirty =
    (traits & HAS_RUN) !== 0 ||
    (traits & (HAS_LETTER | HAS_DIGIT)) === (HAS_LETTER | HAS_DIGIT) ||
    (start > 0 && isLeetSymbol(scan.codes[start - 1] ?? 0)) ||
    (end < scan.length && isLeetSymbol(scan.codes[end] ?? 0)) ||
    (tokens.starts[token + 1] === end && token + 1 < tokens.count) ||
    (scan.hasLatinLike && scan.hasLatin && isMixed(text, start, end));
  if (isDirty) {
    walkFrom(text, names, token, start);
  } else if (goesOnAsName(text, names, token, known)) {
    walkFrom(text, names, token, start);
  }
  if (end - start >= LEAST_MISSPELT && (known & (COMMON | FUNCTION)) === 0) {
    readMisspelt(text, names, token);
    if (word < 0) readConsonants(text, names, token);
  }
}

function isMixed({ scan }: TextReading, start: number, end: number): boolean {
  let seen = 0;
  for (let at = start; at < end; at++) seen |= 1 << ((scan.infos[at] ?? 0) & CLASS_MASK);
  return (seen & (1 << LATIN)) !== 0 && (seen & (1 << LATIN_LIKE)) !== 0;
}

/** Whether a token, all letters, begins a word of a name that the next token goes on. */
function goesOnAsName(
  { scan, tokens, bank, lattice }: TextReading,
  names: NameTables,
  token: number,
  known: number,
): boolean {
  const hash = tokens.hashes[token] ?? 0;
  if (token + 1 >= tokens.count || !names.beginnings.mayHave(hash)) return false;
  const start = tokens.starts[token] ?? 0;
  const end = tokens.ends[token] ?? 0;
  const next = tokens.starts[token + 1] ?? 0;
  if (next - end > MAX_GAP) return false;
  const nextEnd = tokens.ends[token + 1] ?? 0;
  if (end - start === 1 && nextEnd - next <= 2) return true;
  if ((known & (COMMON | FUNCTION)) !== 0) return false;
  const traits = tokens.traits[token + 1] ?? 0;
  if ((traits & (HAS_RUN | HAS_DIGIT)) !== 0 || isLeetSymbol(scan.codes[nextEnd] ?? 0)) return true;
  const nextWord = lattice.words[token + 1] ?? -1;
  if (nextWord >= 0 && ((bank.wordTraits[nextWord] ?? 0) & (COMMON | FUNCTION)) !== 0) return false;
  return names.beginnings.mayHave(hashRange(scan.codes, next, nextEnd, hash));
}

/** Reads on from a token in each script that its run may be of. */
function walkFrom(text: TextReading, names: NameTables, token: number, start: number): void {
  const targets = targetsOf(text, start);
  for (let signs = signsBefore(text, start, MAX_SIGNS); signs >= 0; signs--) {
    for (const target of targets) walkLetters(text, names, target, false, token, start - signs);
  }
}

function targetsOf({ scan }: TextReading, start: number): Target[] {
  let seen = 0;
  let other = 0;
  const limit = Math.min(scan.length, start + WINDOW);
  for (let at = start; at < limit; at++) {
    const kind = (scan.infos[at] ?? 0) & CLASS_MASK;
    if (kind === OTHER && other === 0) other = scan.codes[at] ?? 0;
    if (kind === SEPARATOR && scan.codes[at] === SPACE && !isShort(scan, at)) break;
    seen |= 1 << kind;
  }
  const targets: Target[] = [];
  if ((seen & (1 << ARABIC)) !== 0) targets.push('Arabic');
  if ((seen & (1 << LATIN_LIKE)) !== 0) targets.push('Cyrillic');
  if (other !== 0) targets.push(other >= BENGALI_FROM && other <= BENGALI_TO ? 'Bengali' : 'Devanagari');
  if (targets.length === 0 || targets[0] === 'Cyrillic') targets.push('Latin');
  return targets;
}

/** Whether a letter or two stand beside a space. */
function isShort(scan: TextReading['scan'], space: number): boolean {
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
  const sum = sumOf(scan.codes, start, end);
  if (!misspelt.filter.mayHave(sum)) return;
  for (const word of misspelt.words.get(sum) ?? []) {
    if (word === lattice.words[token] || !isMisspelt(scan.codes, start, end, bank.words.text(word))) continue;
    lattice.add(token, token + 1, word, VIA_MISSPELT | VIA_LOOSE, start, end);
  }
}

const VOWELS = new Set(Array.from('aeiouаеиоуыэюя', (letter) => letter.charCodeAt(0)));

/** A word of the Latin family without vowels behind its first letter: `lshkr`. */
function readConsonants(text: TextReading, { consonants }: NameTables, token: number): void {
  const { scan, tokens, lattice } = text;
  const start = tokens.starts[token] ?? 0;
  const end = tokens.ends[token] ?? 0;
  if (tokens.groups[token] !== LATIN) return;
  for (let at = start + 1; at < end; at++) if (VOWELS.has(scan.codes[at] ?? 0)) return;
  const hash = tokens.hashes[token] ?? 0;
  if (!consonants.filter.mayHave(hash)) return;
  for (const word of consonants.words.get(hash) ?? []) {
    lattice.add(token, token + 1, word, VIA_VOWELS | VIA_LOOSE, start, end);
  }
}
