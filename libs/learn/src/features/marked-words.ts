import { isDeityWord, isIdentityWord, TokenReader } from '@breakwater/text';
import type { MarkedSpan } from './feature-spec.ts';
import { isHandlePart } from './handle-part.ts';

/** Longer texts are read up to here: what a post is shows early, and nobody may slow the others down. */
export const MOST_WORDS = 2_000;

/** What a word is by itself. */
const PLAIN = 0;
/** Of a religion, an ethnicity or a nationality. */
export const IDENTITY = 1;
/** Of a god, a prophet or a scripture. */
export const DEITY = 2;
export const NUMBER = 3;
/** `rt`: how some platforms mark what is passed on, no word of anybody. */
export const PASSED_ON = 4;
/** Part of a handle or of a link, which no model reads. */
export const SKIPPED = 5;
/** Added where the word is part of the name of an organisation. */
export const ENTITY_BIT = 8;

const PASSED_ON_HASH = hashOf('rt');

/**
 * The words of a text, and what each of them is to a model. Readers that take turns with the same texts share one: a text
 * is looked through once, whatever features are made of it.
 *
 * @example
 * const words = new MarkedWords();
 * words.read('Good morning @ali', []);
 * [...words.roles.subarray(0, words.tokens.count)] // => [0, 0, 5]
 */
export class MarkedWords {
  readonly tokens: TokenReader;
  /** Of each word, up to `MOST_WORDS` of them. */
  readonly roles = new Uint8Array(MOST_WORDS);
  private lastText: string | undefined;
  private lastMarked: readonly MarkedSpan[] | undefined;

  /** @param tokens finds the words; shared with whoever says `read` again before each use */
  constructor(tokens: TokenReader = new TokenReader()) {
    this.tokens = tokens;
  }

  /** How many words are read. */
  get count(): number {
    return Math.min(this.tokens.count, MOST_WORDS);
  }

  /** Takes a text in. @param marked in the order of the text, and not changed later */
  read(text: string, marked: readonly MarkedSpan[]): void {
    const { tokens } = this;
    tokens.read(text);
    if (text === this.lastText && marked === this.lastMarked) return;
    // Nothing counts as read while reading may still fail.
    this.lastText = undefined;
    this.findRoles(text, marked);
    this.lastText = text;
    this.lastMarked = marked;
  }

  private findRoles(text: string, marked: readonly MarkedSpan[]): void {
    const { tokens, roles, count } = this;
    const { starts, hashes } = tokens;
    /** The first marked span that does not end before the word that is read. */
    let span = 0;
    let inHandle = false;
    for (let token = 0; token < count; token++) {
      const place = tokens.originalStart(starts[token] ?? 0);
      inHandle = isHandlePart(text, place, inHandle);
      while (span < marked.length && (marked[span]?.end ?? 0) <= place) span++;
      const mark = marked[span];
      const as = mark !== undefined && mark.start <= place ? mark.as : undefined;
      if (inHandle || as === 'link') roles[token] = SKIPPED;
      else roles[token] = this.kindOf(token, hashes[token] ?? 0) | (as === 'entity' ? ENTITY_BIT : 0);
    }
  }

  private kindOf(token: number, hash: number): number {
    if (hash === PASSED_ON_HASH) return PASSED_ON;
    if (isIdentityWord(hash)) return IDENTITY;
    if (isDeityWord(hash)) return DEITY;
    return this.isNumber(token) ? NUMBER : PLAIN;
  }

  private isNumber(token: number): boolean {
    const { codes, starts, ends } = this.tokens;
    const end = ends[token] ?? 0;
    for (let at = starts[token] ?? 0; at < end; at++) {
      const code = codes[at] ?? 0;
      const isDigit =
        (code >= 0x30 && code <= 0x39) ||
        (code >= 0x966 && code <= 0x96f) ||
        (code >= 0x9e6 && code <= 0x9ef);
      if (!isDigit) return false;
    }
    return true;
  }
}

function hashOf(word: string): number {
  const tokens = new TokenReader();
  tokens.read(word);
  return tokens.hashes[0] ?? 0;
}
