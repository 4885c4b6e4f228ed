import { TokenReader } from '@breakwater/text';
import type { FeatureSpec, MarkedSpan } from './feature-spec.ts';
import { isDeityWord, isIdentityWord } from './identity-words.ts';

/** Longer texts are read up to here: what a post is shows early, and nobody may slow the others down. */
export const MOST_WORDS = 2_000;

const WORD_SEED = 0x1b873593;
const PAIR_SEED = 0x2545f491;
const LETTER_SEED = 0x4cf5ad43;
const EDGE = 0x20;
/** Words that stand for a kind of word. */
const ENTITY = 0x5e117e57;
const IDENTITY = 0x1de2717a;
const DEITY = 0x0de17a11;
const NUMBER = 0x2b992ddf;
const SKIPPED = 0;
/** Hash of `rt`: how some platforms mark what is passed on, no word of anybody. */
const PASSED_ON = hashOf('rt');

/**
 * Turns texts into features: numbers of buckets, each once, with the place in the text that it came from first. Handles
 * and links give none; words of religion, ethnicity and nationality are all one word, and so are the names of gods,
 * numbers, and where the specification says so names of organisations. Reads into buffers that are used again.
 *
 * Feature hashing after Weinberger and others (ICML 2009), without signs: all values are 1.
 *
 * @example
 * const reader = new FeatureReader({ bits: 18, words: true, pairs: true, letters: [0, 0], maskEntities: true });
 * reader.read('Good morning @ali');
 * reader.count // => 3
 * reader.read('A Muslim spoke');
 * const one = [...reader.buckets.subarray(0, reader.count)];
 * reader.read('a Hindu spoke');
 * one.every((bucket, at) => bucket === reader.buckets[at]) // => true
 */
export class FeatureReader {
  count = 0;
  /** Words that gave features. */
  words = 0;
  buckets = new Uint32Array(1_024);
  /** Units of the normalised text, for `range`. */
  starts = new Int32Array(1_024);
  ends = new Int32Array(1_024);
  private readonly tokens = new TokenReader();
  private readonly spec: FeatureSpec;
  private readonly mask: number;
  private readonly seen: Int32Array;
  private turn = 0;

  constructor(spec: FeatureSpec) {
    this.spec = spec;
    this.mask = 2 ** spec.bits - 1;
    this.seen = new Int32Array(2 ** spec.bits);
  }

  /** Takes a text in. `marked` is in the order of the text; without it nothing is a link or an entity. */
  read(text: string, marked: readonly MarkedSpan[] = []): void {
    const { tokens, spec } = this;
    tokens.read(text);
    this.count = 0;
    this.words = 0;
    this.turn++;
    let before = SKIPPED;
    let beforeStart = 0;
    let span = 0;
    let inHandle = false;
    const most = Math.min(tokens.count, MOST_WORDS);
    for (let token = 0; token < most; token++) {
      const start = tokens.starts[token] ?? 0;
      const end = tokens.ends[token] ?? 0;
      const place = tokens.originalStart(start);
      while (span < marked.length && (marked[span]?.end ?? 0) <= place) span++;
      const mark = marked[span];
      inHandle = isHandlePart(text, place, inHandle);
      if (inHandle) continue;
      if (mark !== undefined && mark.start <= place) {
        if (mark.as === 'link') continue;
        if (spec.maskEntities) {
          // A name of several words is one word.
          if (before === ENTITY) continue;
          before = this.word(ENTITY, before, beforeStart, start, end);
          beforeStart = start;
          continue;
        }
      }
      const kind = this.kindOf(token, start, end);
      if (kind === SKIPPED) continue;
      before = this.word(kind, before, beforeStart, start, end);
      beforeStart = start;
    }
  }

  /** Where in the original text feature `index` stood. */
  range(index: number): { start: number; end: number } {
    return this.tokens.range(this.starts[index] ?? 0, this.ends[index] ?? 0);
  }

  /** The hash that stands for a word: of itself, or of its kind. */
  private kindOf(token: number, start: number, end: number): number {
    const hash = this.tokens.hashes[token] ?? 0;
    if (isIdentityWord(hash)) return IDENTITY;
    if (isDeityWord(hash)) return DEITY;
    if (hash === PASSED_ON) return SKIPPED;
    const { codes } = this.tokens;
    for (let at = start; at < end; at++) {
      const code = codes[at] ?? 0;
      if (code < 0x30 || code > 0x39) {
        this.letters(start, end);
        return hash === SKIPPED ? 1 : hash;
      }
    }
    return NUMBER;
  }

  private word(kind: number, before: number, beforeStart: number, start: number, end: number): number {
    this.words++;
    if (this.spec.words) this.add(mix(kind ^ WORD_SEED), start, end);
    if (this.spec.pairs && before !== SKIPPED) {
      this.add(mix(Math.imul(before, PAIR_SEED) ^ mix(kind)), beforeStart, end);
    }
    return kind;
  }

  /** Runs of letters of a word between its edges. */
  private letters(start: number, end: number): void {
    const [least, most] = this.spec.letters;
    if (most === 0) return;
    const { codes } = this.tokens;
    for (let from = start - 1; from <= end - least + 1; from++) {
      let hash = LETTER_SEED;
      const last = Math.min(from + most, end + 1);
      for (let at = from; at < last; at++) {
        const code = at < start || at >= end ? EDGE : (codes[at] ?? 0);
        hash = Math.imul(hash ^ code, 0x01000193);
        if (at - from + 1 >= least) this.add(mix(hash), Math.max(from, start), Math.min(at + 1, end));
      }
    }
  }

  private add(hash: number, start: number, end: number): void {
    const bucket = hash & this.mask;
    if (this.seen[bucket] === this.turn) return;
    this.seen[bucket] = this.turn;
    if (this.count === this.buckets.length) this.grow();
    const at = this.count++;
    this.buckets[at] = bucket;
    this.starts[at] = start;
    this.ends[at] = end;
  }

  private grow(): void {
    const size = this.buckets.length * 2;
    const buckets = new Uint32Array(size);
    const starts = new Int32Array(size);
    const ends = new Int32Array(size);
    buckets.set(this.buckets);
    starts.set(this.starts);
    ends.set(this.ends);
    Object.assign(this, { buckets, starts, ends });
  }
}

/** A handle begins after an at sign; underscores and dots do not end it. */
function isHandlePart(text: string, place: number, inHandle: boolean): boolean {
  const before = text[place - 1];
  return before === '@' || before === '＠' || (inHandle && (before === '_' || before === '.'));
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function hashOf(word: string): number {
  const tokens = new TokenReader();
  tokens.read(word);
  return tokens.hashes[0] ?? 0;
}
