import { CLASS_MASK, DIGIT, LATIN_LIKE, SEPARATOR } from '../../normalize/tables.ts';
import {
  VIA_APART,
  VIA_BY_SIGN,
  VIA_CONFUSABLE,
  VIA_LEET,
  VIA_LOOSE,
  VIA_REPEAT,
  VIA_SPACED,
} from '../evasion.ts';
import type { TextReading } from '../lattice.ts';
import { ROOT } from '../trie.ts';
import { type LooseLetters, looseLetters, pairKey, type Target, twinOf } from './loose-letters.ts';
import type { NameTables } from './name-tables.ts';
import { arePieces, isApart, standsAlone, tokenFrom } from './pieces.ts';

const MAX_STEPS = 300;
const MAX_UNITS = 60;
/** Units between two letters: a space and signs, or an emoji with a space. */
const MAX_GAP = 4;
const MOST_TEARS = 31;
const LEAST_NATIVE = 2;
const SHORT_WORD = 6;
const EXCLAMATION = 0x21;
const BAR = 0x7c;
/** Signs that words have inside by habit: `al-Qaida`, `Qa'ida`, `foo_bar`. */
const WEAK_SIGNS = new Set(Array.from(" -_'’‘`", (sign) => sign.charCodeAt(0)));
const NONE: readonly number[] = [];

/** What one reading is about, and how far it has gone. */
interface Walk {
  readonly text: TextReading;
  readonly names: NameTables;
  readonly table: LooseLetters;
  readonly target: Target;
  readonly token: number;
  readonly start: number;
  steps: number;
}

/** What was read so far. */
interface Progress {
  readonly via: number;
  /** Letters, and those of them that stand as they are or as a digit. */
  readonly depth: number;
  readonly native: number;
  readonly digits: number;
  /** Bit `n` where the word is torn behind its letter `n`. */
  readonly tears: number;
}
const BEGUN: Progress = { via: 0, depth: 0, native: 0, digits: 0, tears: 0 };

/**
 * Reads what begins at `start` letter by letter as words of names: through signs and letters that stand for others,
 * through gaps and repeats. Adds the words that it finds behind a disguise, for marks alone.
 */
export function walkLetters(
  text: TextReading,
  names: NameTables,
  target: Target,
  dotless: boolean,
  token: number,
  start: number,
): void {
  const table = looseLetters(target, dotless);
  goOn({ text, names, table, target, token, start, steps: 0 }, ROOT, start, BEGUN, 0);
}

function goOn(walk: Walk, state: number, at: number, so: Progress, gap: number): void {
  const { codes, infos, length } = walk.text.scan;
  if (++walk.steps > MAX_STEPS) return;
  const kind = at < length ? (infos[at] ?? 0) & CLASS_MASK : SEPARATOR;
  // A word ends where nothing that is part of a word touches it.
  if (gap === 0 && so.via !== 0 && kind === SEPARATOR) accept(walk, state, at, so);
  if (at >= length || at - walk.start > MAX_UNITS) return;
  const code = codes[at] ?? 0;
  if (kind !== SEPARATOR) {
    const same = walk.names.letters.step(state, code);
    if (same >= 0) goOn(walk, same, at + 1, withLetter(so, 0, 1, 0), 0);
  }
  readOthers(walk, state, at, so, code, kind);
  if (so.depth === 0) return;
  if (kind === SEPARATOR) {
    if (gap < MAX_GAP) goOn(walk, state, at + 1, torn(so, code), gap + 1);
  } else if (codes[at - 1] === code) goOn(walk, state, at + 1, { ...so, via: so.via | VIA_REPEAT }, 0);
}

function withLetter(so: Progress, via: number, native: number, digits: number): Progress {
  return {
    via: so.via | via,
    depth: so.depth + 1,
    native: so.native + native,
    digits: so.digits + digits,
    tears: so.tears,
  };
}

function torn(so: Progress, code: number): Progress {
  const via = so.via | VIA_SPACED | (WEAK_SIGNS.has(code) ? 0 : VIA_BY_SIGN);
  return { ...so, via, tears: so.depth <= MOST_TEARS ? so.tears | (1 << so.depth) : so.tears };
}

/** What a unit, or two, may stand for in the script that is read. */
function readOthers(walk: Walk, state: number, at: number, so: Progress, code: number, kind: number): void {
  const { table, target, names, text } = walk;
  const { letters } = names;
  for (const letter of table.one.get(code) ?? NONE) {
    if (letter === 0) {
      if (so.depth > 0) goOn(walk, state, at + 1, { ...so, via: so.via | VIA_LEET }, 0);
      continue;
    }
    const next = letters.step(state, letter);
    if (next >= 0) goOn(walk, next, at + 1, withLetter(so, VIA_LEET, 0, kind === DIGIT ? 1 : 0), 0);
  }
  if (target !== 'Latin') {
    for (const letter of table.two.get(pairKey(code, text.scan.codes[at + 1] ?? 0)) ?? NONE) {
      const next = letters.step(state, letter);
      if (next >= 0) goOn(walk, next, at + 2, withLetter(so, VIA_LEET, 0, 0), 0);
    }
  } else if (kind === LATIN_LIKE) {
    const twin = twinOf(code);
    const next = twin < 0 ? -1 : letters.step(state, twin);
    if (next >= 0) goOn(walk, next, at + 1, withLetter(so, VIA_CONFUSABLE, 0, 0), 0);
  }
}

/** Adds the word that ends here, if its writing is a disguise and no other word. */
function accept(walk: Walk, state: number, at: number, so: Progress): void {
  const { text, names, token, start } = walk;
  const word = names.letters.firstPattern(state);
  if (word < 0 || !isRead(walk, at, so)) return;
  const bounds = names.bounds.get(word) ?? 0;
  if ((so.via & ~(VIA_SPACED | VIA_BY_SIGN)) === 0 && (so.tears & ~bounds) === 0) return;
  const to = tokenFrom(text, token, at);
  if (to === token) return;
  const apart = isApart(text, token, to);
  if (apart ? !standsAlone(text, token, to) : so.tears !== 0 && !arePieces(text, token, to, so.via)) return;
  text.lattice.add(token, to, word, so.via | VIA_LOOSE | (apart ? VIA_APART : 0), start, at);
}

/** Whether enough of the word is written as letters. */
function isRead({ text, target }: Walk, at: number, { depth, native, digits }: Progress): boolean {
  if (target !== 'Latin' && native < Math.min(LEAST_NATIVE, depth)) return false;
  if (depth >= SHORT_WORD) return digits * 4 <= depth * 3;
  const last = text.scan.codes[at - 1] ?? 0;
  return digits * 2 < Math.max(depth, 2) && last !== EXCLAMATION && last !== BAR;
}
