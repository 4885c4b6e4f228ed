import { CLASS_MASK, LATIN_LIKE, SEPARATOR } from '../../normalize/tables.ts';
import { COMMON, FUNCTION } from '../bank.ts';
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
import { isLeetSymbol } from '../leet.ts';
import { ROOT } from '../trie.ts';
import { type LooseLetters, looseLetters, pairKey, type Target, twinOf } from './loose-letters.ts';
import type { NameTables } from './name-tables.ts';

const MAX_STEPS = 400;
const MAX_UNITS = 60;
/** Units between two letters: a space and signs, or an emoji with a space. */
const MAX_GAP = 4;
const MOST_TEARS = 31;
const LEAST_NATIVE = 2;
const SPACE = 0x20;

/** One reading under way. */
interface Walk {
  readonly text: TextReading;
  readonly names: NameTables;
  readonly table: LooseLetters;
  readonly target: Target;
  readonly token: number;
  readonly start: number;
  steps: number;
}

/** Where a reading stands. */
interface Place {
  readonly state: number;
  readonly at: number;
  readonly via: number;
  /** Letters read so far, those written as they are, and after which of them the word is torn. */
  readonly depth: number;
  readonly native: number;
  readonly tears: number;
  readonly gap: number;
}

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
  const walk: Walk = { text, names, table, target, token, start, steps: 0 };
  goOn(walk, { state: ROOT, at: start, via: 0, depth: 0, native: 0, tears: 0, gap: 0 });
}

function goOn(walk: Walk, place: Place): void {
  const { scan } = walk.text;
  const { state, at, via, gap } = place;
  if (++walk.steps > MAX_STEPS) return;
  if (gap === 0 && place.depth > 0 && endsAt(walk.text, at)) accept(walk, place);
  if (at >= scan.length || at - walk.start > MAX_UNITS) return;
  const code = scan.codes[at] ?? 0;
  const kind = (scan.infos[at] ?? 0) & CLASS_MASK;
  const same = walk.names.letters.step(state, code);
  if (same >= 0) readLetter(walk, place, same, 1, 0, 1);
  readOthers(walk, place, code, kind);
  if (place.depth === 0) return;
  if (kind !== SEPARATOR && scan.codes[at - 1] === code)
    goOn(walk, { ...place, at: at + 1, via: via | VIA_REPEAT });
  if (kind === SEPARATOR && gap < MAX_GAP) {
    const torn = code === SPACE ? VIA_SPACED : VIA_SPACED | VIA_BY_SIGN;
    const tears = place.depth <= MOST_TEARS ? place.tears | (1 << place.depth) : place.tears;
    goOn(walk, { ...place, at: at + 1, via: via | torn, tears, gap: gap + 1 });
  }
}

function readLetter(
  walk: Walk,
  place: Place,
  state: number,
  units: number,
  via: number,
  native: number,
): void {
  goOn(walk, {
    state,
    at: place.at + units,
    via: place.via | via,
    depth: place.depth + 1,
    native: place.native + native,
    tears: place.tears,
    gap: 0,
  });
}

/** What a unit, or two, may stand for in the script that is read. */
function readOthers(walk: Walk, place: Place, code: number, kind: number): void {
  const { table, target, names, text } = walk;
  const { letters } = names;
  for (const letter of table.one.get(code) ?? []) {
    if (letter === 0) {
      if (place.depth > 0) goOn(walk, { ...place, at: place.at + 1, via: place.via | VIA_LEET, gap: 0 });
      continue;
    }
    const state = letters.step(place.state, letter);
    if (state >= 0) readLetter(walk, place, state, 1, VIA_LEET, 0);
  }
  for (const letter of table.two.get(pairKey(code, text.scan.codes[place.at + 1] ?? 0)) ?? []) {
    const state = letters.step(place.state, letter);
    if (state >= 0) readLetter(walk, place, state, 2, VIA_LEET, 0);
  }
  if (target !== 'Latin' || kind !== LATIN_LIKE) return;
  const twin = twinOf(code, kind);
  const state = twin < 0 ? -1 : letters.step(place.state, twin);
  if (state >= 0) readLetter(walk, place, state, 1, VIA_CONFUSABLE, 0);
}

/** Whether a word may end before this unit: nothing that is part of a word touches it. */
function endsAt({ scan }: TextReading, at: number): boolean {
  return at >= scan.length || ((scan.infos[at] ?? 0) & CLASS_MASK) === SEPARATOR;
}

/** Adds the word that ends here, if its writing is a disguise and no other word. */
function accept(walk: Walk, { state, at, via, native, tears }: Place): void {
  const { text, names, token, start, target } = walk;
  const word = names.letters.firstPattern(state);
  if (word < 0 || via === 0) return;
  if (target !== 'Latin' && native < LEAST_NATIVE) return;
  const bounds = names.bounds.get(word) ?? 0;
  if ((via & ~(VIA_SPACED | VIA_BY_SIGN)) === 0 && (tears & ~bounds) === 0) return;
  const to = tokenFrom(text, token, at);
  if (to === token) return;
  const isApart = allSingle(text, token, to);
  if (isApart ? goesOn(text, token, to) : via & VIA_SPACED && !arePieces(text, token, to)) return;
  text.lattice.add(token, to, word, via | VIA_LOOSE | (isApart ? VIA_APART : 0), start, at);
}

/** The first token that begins at `at` or behind it. */
function tokenFrom({ tokens }: TextReading, token: number, at: number): number {
  let to = token;
  while (to < tokens.count && (tokens.starts[to] ?? 0) < at) to++;
  return to;
}

/** Whether at least three letters stand each by itself. */
function allSingle({ tokens }: TextReading, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (!isSingle(tokens, token)) return false;
  return to - from >= 2;
}

function isSingle(tokens: TextReading['tokens'], token: number): boolean {
  return (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0) === 1;
}

/** Whether single letters go on before or behind those that were read: `U.S.S.P` holds no S.S.P. */
function goesOn({ tokens }: TextReading, from: number, to: number): boolean {
  return (from > 0 && isNext(tokens, from - 1)) || (to < tokens.count && isNext(tokens, to - 1, to));
}

function isNext(tokens: TextReading['tokens'], token: number, single = token): boolean {
  const gap = (tokens.starts[token + 1] ?? 0) - (tokens.ends[token] ?? 0);
  return gap <= MAX_GAP && isSingle(tokens, single);
}

/** Whether no piece of a torn word is an everyday word. */
function arePieces({ bank, lattice }: TextReading, from: number, to: number): boolean {
  for (let token = from; token < to; token++) {
    const word = lattice.words[token] ?? -1;
    if (word >= 0 && ((bank.wordTraits[word] ?? 0) & (COMMON | FUNCTION)) !== 0) return false;
  }
  return true;
}

/** Whether signs that may be letters stand right before a token, and how many. */
export function signsBefore({ scan }: TextReading, start: number, most: number): number {
  let signs = 0;
  while (signs < most && start - signs > 0 && isLeetSymbol(scan.codes[start - signs - 1] ?? 0)) signs++;
  return signs;
}
