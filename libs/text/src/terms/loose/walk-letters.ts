import { CLASS_MASK, CONFUSABLE, DIGIT, LATIN_LIKE, SEPARATOR } from '../../normalize/tables.ts';
import {
  VIA_APART,
  VIA_BY_SIGN,
  VIA_CONFUSABLE,
  VIA_LEET,
  VIA_LOOSE,
  VIA_REPEAT,
  VIA_SOUND,
  VIA_SPACED,
  VIA_STOP,
} from '../evasion.ts';
import type { TextReading } from '../lattice.ts';
import { ROOT } from '../trie.ts';
import {
  type LooseLetters,
  looseLetters,
  pairKey,
  spelledLetters,
  type Target,
  twinOf,
} from './loose-letters.ts';
import type { NameTables } from './name-tables.ts';
import { arePieces, isApart, standsAlone, tokenFrom } from './pieces.ts';

const MAX_STEPS = 300;
const MAX_UNITS = 60;
/** Units between two letters: a space and signs, or an emoji with a space. */
const MAX_GAP = 4;
const MOST_TEARS = 31;
const SHORT_WORD = 6;
const EXCLAMATION = 0x21;
const BAR = 0x7c;
const TATWEEL = 0x640;
/** Signs that words have inside by habit: `al-Qaida`, `Qa'ida`, `foo_bar`. */
const WEAK_SIGNS = new Set(Array.from(" -_'’‘`", (sign) => sign.charCodeAt(0)));

const PUNCTUATION = new Set(Array.from('.,:;!?،؛؟۔)|', (sign) => sign.charCodeAt(0)));
const SPACE = 0x20;

/** What one reading is about. One at a time, in fields that are used again: posts are read all day. */
interface Walk {
  text: TextReading;
  names: NameTables;
  table: LooseLetters;
  target: WalkOptions['target'];
  token: number;
  start: number;
  steps: number;
}
let walk: Walk | undefined;

/** How many letters were read, how many of them as they stand and how many from digits: eight bits each. */
const LETTER = 1;
const NATIVE = 1 << 8;
const DIGITS = 1 << 16;
const COUNT = 0xff;

/** The script that is read, and how. */
export interface WalkOptions {
  readonly target: Target | 'spelled';
  /** Whether Arabic letters may have lost their dots. */
  readonly dotless?: boolean;
}

/**
 * Reads what begins at `start` letter by letter as words of names: through signs and letters that stand for others,
 * through gaps and repeats. Adds the words that it finds behind a disguise, for marks alone.
 */
export function walkLetters(
  text: TextReading,
  names: NameTables,
  { target, dotless = false }: WalkOptions,
  token: number,
  start: number,
): void {
  const table = target === 'spelled' ? spelledLetters() : looseLetters(target, dotless);
  walk ??= { text, names, table, target, token, start, steps: 0 };
  walk.text = text;
  walk.names = names;
  walk.table = table;
  walk.target = target;
  walk.token = token;
  walk.start = start;
  walk.steps = 0;
  goOn(walk, ROOT, start, 0, 0, 0, 0);
}

/**
 * @param counts letters so far, see above
 * @param tears bit `n` where the word is torn behind its letter `n`
 * @param gap units since the last letter
 */
function goOn(
  on: Walk,
  state: number,
  at: number,
  via: number,
  counts: number,
  tears: number,
  gap: number,
): void {
  const { codes, infos, length } = on.text.scan;
  if (++on.steps > MAX_STEPS) return;
  const kind = at < length ? (infos[at] ?? 0) & CLASS_MASK : SEPARATOR;
  // A word ends where nothing that is part of a word touches it.
  if (gap === 0 && via !== 0 && kind === SEPARATOR) accept(on, state, at, via, counts, tears);
  if (at >= length || at - on.start > MAX_UNITS) return;
  const code = codes[at] ?? 0;
  const others = on.table.one.get(code);
  if (others !== undefined) readOthers(on, others, state, at, via, counts, tears, kind);
  if (kind !== SEPARATOR) readLetter(on, state, at, via, counts, tears, kind);
  else if (gap < MAX_GAP && counts !== 0) {
    const depth = counts & COUNT;
    const torn = depth <= MOST_TEARS ? tears | (1 << depth) : tears;
    goOn(on, state, at + 1, via | tearing(on, at), counts, torn, gap + 1);
  }
}

/** How a separator tears a word. */
function tearing(on: Walk, at: number): number {
  const { codes } = on.text.scan;
  const code = codes[at] ?? 0;
  const endsSentence = codes[at + 1] === SPACE && PUNCTUATION.has(code);
  if (endsSentence) return VIA_SPACED | VIA_STOP;
  return !WEAK_SIGNS.has(code) || isStretched(on, at) ? VIA_SPACED | VIA_BY_SIGN : VIA_SPACED;
}

/** A letter as it stands, as the Latin letter that it is drawn like, as one of two units, or written once more. */
function readLetter(
  on: Walk,
  state: number,
  at: number,
  via: number,
  counts: number,
  tears: number,
  kind: number,
): void {
  const { codes } = on.text.scan;
  const { letters } = on.names;
  const code = codes[at] ?? 0;
  const same = letters.step(state, code);
  if (same >= 0) goOn(on, same, at + 1, via, counts + LETTER + NATIVE, tears, 0);
  if (on.target !== 'Latin') readPair(on, state, at, via, counts, tears);
  else if (kind === LATIN_LIKE) {
    const next = letters.step(state, twinOf(code));
    if (next >= 0) goOn(on, next, at + 1, via | VIA_CONFUSABLE, counts + LETTER, tears, 0);
  }
  if (counts !== 0 && codes[at - 1] === code) goOn(on, state, at + 1, via | VIA_REPEAT, counts, tears, 0);
}

/** Whether tatweel stands before a gap or in it: `القـ ـاعدة`. */
function isStretched({ text }: Walk, at: number): boolean {
  const { original, ends } = text.scan;
  return (
    original.charCodeAt((ends[at - 1] ?? 0) - 1) === TATWEEL ||
    original.charCodeAt((ends[at] ?? 0) - 1) === TATWEEL
  );
}

/** What a unit may stand for in the script that is read. */
function readOthers(
  on: Walk,
  others: readonly number[],
  state: number,
  at: number,
  via: number,
  counts: number,
  tears: number,
  kind: number,
): void {
  // A look-alike was made Latin among Latin letters: it stands as it is.
  const isTwin = ((on.text.scan.infos[at] ?? 0) & CONFUSABLE) !== 0;
  const more = LETTER + (kind === DIGIT ? DIGITS : 0) + (isTwin ? NATIVE : 0);
  const read = on.target === 'spelled' ? VIA_SOUND : VIA_LEET;
  for (const letter of others) {
    if (letter === 0) {
      if (counts !== 0) goOn(on, state, at + 1, via | VIA_LEET, counts, tears, 0);
      continue;
    }
    const next = on.names.letters.step(state, letter);
    if (next >= 0) goOn(on, next, at + 1, via | read, counts + more, tears, 0);
  }
}

/** What two units together may stand for: `sh`. */
function readPair(on: Walk, state: number, at: number, via: number, counts: number, tears: number): void {
  const { codes } = on.text.scan;
  const others = on.table.two.get(pairKey(codes[at] ?? 0, codes[at + 1] ?? 0));
  if (others === undefined) return;
  for (const letter of others) {
    const next = on.names.letters.step(state, letter);
    if (next >= 0) goOn(on, next, at + 2, via | VIA_LEET, counts + LETTER, tears, 0);
  }
}

/** Adds the word that ends here, if its writing is a disguise and no other word. */
function accept(on: Walk, state: number, at: number, via: number, counts: number, tears: number): void {
  const { text, names, token, start } = on;
  const word = names.letters.firstPattern(state);
  if (word < 0 || !isRead(on, at, counts)) return;
  const bounds = names.bounds.get(word) ?? 0;
  if ((via & ~(VIA_SPACED | VIA_BY_SIGN | VIA_STOP)) === 0 && (tears & ~bounds) === 0) return;
  const to = tokenFrom(text, token, at);
  if (to === token) return;
  const apart = isApart(text, token, to);
  if (on.target === 'spelled' && !(apart && to - token === (counts & COUNT))) return;
  if (apart ? !standsAlone(text, token, to) : tears !== 0 && !arePieces(text, token, to, via)) return;
  const read = (via & ~VIA_STOP) | VIA_LOOSE | (apart ? VIA_APART : 0);
  text.lattice.add(token, to, word, read, start, at);
}

/** Whether enough of the word is written as letters. */
function isRead({ text, target }: Walk, at: number, counts: number): boolean {
  const depth = counts & COUNT;
  const native = Math.floor(counts / NATIVE) & COUNT;
  const digits = Math.floor(counts / DIGITS) & COUNT;
  if (native === 0 && target !== 'Latin' && target !== 'spelled') return false;
  if (depth >= SHORT_WORD) return digits * 4 <= depth * 3;
  const last = text.scan.codes[at - 1] ?? 0;
  const signs = depth - native - digits;
  return (digits * 2 < Math.max(depth, 2) || signs * 2 >= depth) && last !== EXCLAMATION && last !== BAR;
}
