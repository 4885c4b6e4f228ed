import { ARABIC, CLASS_MASK, LATIN, LATIN_LIKE, OTHER, SEPARATOR } from '../normalize/tables.ts';
import { VIA_LEET, VIA_SPACED } from './evasion.ts';
import { hashRange } from './hash.ts';
import type { TextReading } from './lattice.ts';
import { isLeetSymbol } from './leet.ts';
import { standsFor } from './script-leet.ts';

const MIN_UNITS = 4;
const MAX_UNITS = 40;
const MAX_READINGS = 64;
const MAX_OUTER_SIGNS = 2;
/** Signs that tear a word and stand for nothing: `دا/عش`, `दा.इ.श`, `ল*স্ক*র`. */
const TEARING = new Set(Array.from(".-_*~'’·•‧∙/|۔", (sign) => sign.charCodeAt(0)));
/** A verse sign that is drawn like an ʿayn. */
const AYN_SIGN = 0x60f;

/**
 * A word of a script other than Latin with digits, signs or Latin letters among its own (`دا3ش`, `ИГ1Л`, `दा1श`), or torn
 * by signs. The whole run from one space to the next is read, so that nothing is cut out of a longer word. Returns the
 * token after the run.
 */
export function readMixed(text: TextReading, token: number): number {
  const { scan, tokens } = text;
  const start = tokens.starts[token] ?? 0;
  let last = token;
  while (
    last + 1 < tokens.count &&
    touches(text, last) &&
    (tokens.ends[last + 1] ?? 0) - start <= MAX_UNITS
  ) {
    last++;
  }
  // Signs at the end may be letters or punctuation (`داع$!`), so they may stay or go.
  const inner = tokens.ends[last] ?? 0;
  for (let end = inner; ; end++) {
    if (end - start > MAX_UNITS) break;
    const script = scriptOf(text, start, end);
    if (script !== undefined) readAs(text, { token, last, start, end }, script);
    if (end === scan.length || end - inner === MAX_OUTER_SIGNS || !isLeetSymbol(scan.codes[end] ?? 0)) break;
  }
  return last + 1;
}

interface Run {
  readonly token: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** Whether only signs that may stand in a word are between a token and the next. */
function touches({ scan, tokens }: TextReading, token: number): boolean {
  const until = tokens.starts[token + 1] ?? 0;
  for (let at = tokens.ends[token] ?? 0; at < until; at++) {
    const code = scan.codes[at] ?? 0;
    if (!TEARING.has(code) && !isLeetSymbol(code) && code !== AYN_SIGN) return false;
  }
  return true;
}

/** A letter of the run's one script beside Latin, or undefined where it has none, several, or nothing is mixed in. */
function scriptOf({ scan }: TextReading, start: number, end: number): number | undefined {
  let letter: number | undefined;
  let group = 0;
  let mixed = false;
  for (let at = start; at < end; at++) {
    const kind = (scan.infos[at] ?? 0) & CLASS_MASK;
    if (kind !== ARABIC && kind !== OTHER && kind !== LATIN_LIKE) {
      mixed = true;
      continue;
    }
    if (group !== 0 && kind !== group) return undefined;
    group = kind;
    letter ??= scan.codes[at];
  }
  return mixed ? letter : undefined;
}

function readAs(text: TextReading, run: Run, script: number): void {
  let readings: number[][] = [[]];
  let via = 0;
  for (let at = run.start; at < run.end; at++) {
    const code = text.scan.codes[at] ?? 0;
    const kind = (text.scan.infos[at] ?? 0) & CLASS_MASK;
    if (kind === ARABIC || kind === OTHER || kind === LATIN_LIKE) {
      for (const reading of readings) reading.push(code);
      continue;
    }
    const letters = standsFor(code, script);
    if (letters.length === 0) {
      if (kind !== SEPARATOR || isLeetSymbol(code)) return;
      via |= VIA_SPACED;
      continue;
    }
    via |= VIA_LEET;
    readings = readings.flatMap((reading) => letters.map((letter) => [...reading, ...letter]));
    if (readings.length > MAX_READINGS) return;
  }
  for (const reading of readings) addWord(text, run, reading, via);
}

function addWord(
  { bank, lattice, scratch }: TextReading,
  run: Run,
  units: readonly number[],
  via: number,
): void {
  if (units.length < MIN_UNITS || units.length > scratch.length) return;
  scratch.set(units);
  const word = bank.words.find(hashRange(scratch, 0, units.length), scratch, 0, units.length);
  if (word >= 0) lattice.add(run.token, run.last + 1, word, via, run.start, run.end);
}

/** Whether a run may begin at this token: it touches what follows, or is itself mixed of Latin and look-alikes. */
export function mayBeMixed({ scan, tokens }: TextReading, token: number): boolean {
  const end = tokens.ends[token] ?? 0;
  const next = end < scan.length ? (scan.codes[end] ?? 0) : 0x20;
  if (
    next !== 0x20 &&
    (tokens.starts[token + 1] === end || TEARING.has(next) || isLeetSymbol(next) || next === AYN_SIGN)
  ) {
    return true;
  }
  return tokens.groups[token] === LATIN && scan.hasLatinLike;
}
