import {
  ARABIC,
  BENGALI,
  CYRILLIC,
  DEVANAGARI,
  DIGIT,
  FOREIGN,
  LATIN,
  letterTables,
  PARTS,
  SILENT,
} from './letters.ts';
import { linkEnd } from './skip-links.ts';
import { LONGEST_WORD, WordGrams } from './word-grams.ts';

/** Letters that are read; more does not make the answer better. */
const MOST_LETTERS = 96;
/** Code units that are looked at, of emoji, digits or links too. */
const MOST_UNITS = 4096;
const AT_SIGN = 0x40;
const NINE = 0x39;
/** Mathematical letters, which people use as fonts: bold, italic, script. */
const MATH_HIGH = 0xd835;

/**
 * Reads a post for its language: how many letters of which script, and the groups of Arabic and of Latin letters.
 * Links, handles and the signs of hashtags are passed over. Nothing is kept from post to post but the buffers.
 */
export class LanguageReader {
  readonly arabic: WordGrams;
  readonly latin: WordGrams;
  /** Letters by kind, see `letters.ts`. */
  readonly letters = new Uint32Array(SILENT + 1);
  private readonly kinds: Uint8Array;
  private readonly folded: Uint16Array;
  private readonly word = new Uint16Array(LONGEST_WORD);
  private length = 0;
  private hasLetter = false;
  private script = PARTS;
  private kept = 0;

  constructor({ arabicBits, latinBits }: { readonly arabicBits: number; readonly latinBits: number }) {
    this.arabic = new WordGrams(arabicBits);
    this.latin = new WordGrams(latinBits);
    const { kinds, folded } = letterTables();
    this.kinds = kinds;
    this.folded = folded;
  }

  /** Reads a text; what was read before is gone. */
  read(text: string): void {
    this.arabic.clear();
    this.latin.clear();
    this.letters.fill(0);
    this.length = 0;
    this.hasLetter = false;
    this.script = PARTS;
    this.kept = 0;
    const end = Math.min(text.length, MOST_UNITS);
    let at = 0;
    while (at < end && this.kept < MOST_LETTERS) at = this.readUnit(text, at, end);
    this.endWord();
  }

  /** The script with the most letters; Arabic letters win a draw, since few foreign words stand in Latin text in them. */
  mainScript(): number {
    let main = ARABIC;
    for (const kind of [LATIN, CYRILLIC, DEVANAGARI, BENGALI, FOREIGN]) {
      if ((this.letters[kind] ?? 0) > (this.letters[main] ?? 0)) main = kind;
    }
    return main;
  }

  /** Reads what begins at `at`; says where the next begins. */
  private readUnit(text: string, at: number, end: number): number {
    const code = text.charCodeAt(at);
    const kind = this.kinds[code] ?? PARTS;
    if (kind === SILENT) return at + 1;
    if (this.length === 0 && (kind === LATIN || code === AT_SIGN)) {
      const past = code === AT_SIGN ? handleEnd(text, at, end) : linkEndAt(text, at, end);
      if (past > at) return past;
    }
    if (code === MATH_HIGH && at + 1 < end) {
      const letter = mathLetter(text.charCodeAt(at + 1));
      this.readLetter(letter === 0 ? PARTS : LATIN, letter);
      return at + 2;
    }
    this.readLetter(kind, this.folded[code] ?? 0);
    return at + 1;
  }

  /** A digit beside Latin letters is a letter of Arabizi; elsewhere it parts words. */
  private readLetter(kind: number, letter: number): void {
    const script = kind === DIGIT ? (this.script === ARABIC || letter > NINE ? PARTS : LATIN) : kind;
    if (script !== this.script) this.endWord();
    this.script = script;
    if (kind !== PARTS && kind !== DIGIT) {
      this.letters[kind] = (this.letters[kind] ?? 0) + 1;
      this.kept++;
    }
    if (script === LATIN || script === ARABIC) this.addLetter(letter, kind);
  }

  private addLetter(letter: number, kind: number): void {
    const { word, length } = this;
    if (kind !== DIGIT) this.hasLetter = true;
    if (length === LONGEST_WORD) return;
    // A letter that is drawn out counts twice at most.
    if (length > 1 && word[length - 1] === letter && word[length - 2] === letter) return;
    word[length] = letter;
    this.length = length + 1;
  }

  private endWord(): void {
    if (this.hasLetter) (this.script === ARABIC ? this.arabic : this.latin).add(this.word, this.length);
    this.length = 0;
    this.hasLetter = false;
  }
}

/** Where a handle ends that begins with the sign at `at`. */
function handleEnd(text: string, at: number, end: number): number {
  let past = at + 1;
  while (past < end && isHandleUnit(text.charCodeAt(past))) past++;
  return past;
}

/** Links begin after a space or a sign of another script; only those with a scheme begin elsewhere too. */
function linkEndAt(text: string, at: number, end: number): number {
  const before = at === 0 ? 0 : text.charCodeAt(at - 1);
  const mayBegin = before <= 0x20 || before > 0x7e || text.startsWith('http', at);
  return mayBegin ? linkEnd(text, at, end) : at;
}

function isHandleUnit(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x5f
  );
}

/** The small letter that a mathematical one stands for; the alphabets of 52 follow each other. 0 for digits and Greek. */
function mathLetter(low: number): number {
  const number = low - 0xdc00;
  if (number < 0 || number >= 13 * 52) return 0;
  return 0x61 + (number % 26);
}
