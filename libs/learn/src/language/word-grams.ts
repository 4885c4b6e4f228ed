import { SeenBuckets } from '../features/seen-buckets.ts';

/** Letters of a word that are read; what is longer is no word of a language. */
export const LONGEST_WORD = 24;
/** Groups of letters are at most this long; whole words and pairs of words stand for longer ones. */
const LONGEST_GRAM = 4;
/** Buckets of one text; a text of as many letters as are read does not reach it. */
const MOST_BUCKETS = 4096;
const WORD_EDGE = 1;
const PRIME = 0x01000193;
const START = 0x811c9dc5 | 0;
const WHOLE = 0x2f0b4a27;
const PAIR = 0x51ed270b;

/**
 * The hashed groups of letters, words and pairs of words of one text in one kind of letters, each once. Buffers are kept
 * from text to text.
 */
export class WordGrams {
  readonly buckets = new Uint32Array(MOST_BUCKETS);
  count = 0;
  /** Letters of the text that were read. */
  letters = 0;
  private readonly mask: number;
  private readonly seen: SeenBuckets;
  private before = 0;

  /** @param bits buckets are numbered from 0 to 2^bits - 1 */
  constructor(bits: number) {
    this.mask = (1 << bits) - 1;
    this.seen = new SeenBuckets(bits);
  }

  /** Begins another text. */
  clear(): void {
    this.seen.clear(this.buckets, this.count);
    this.count = 0;
    this.letters = 0;
    this.before = 0;
  }

  /** Reads a word of `length` folded letters. */
  add(word: Uint16Array, length: number): void {
    this.letters += length;
    let whole = START;
    for (let start = -1; start < length; start++) {
      let hash = START;
      const code = start < 0 ? WORD_EDGE : (word[start] ?? 0);
      hash = Math.imul(hash ^ code, PRIME);
      if (start >= 0) {
        whole = Math.imul(whole ^ code, PRIME);
        this.note(hash);
      }
      const end = Math.min(start + LONGEST_GRAM, length + 1);
      for (let at = start + 1; at < end; at++) {
        hash = Math.imul(hash ^ (at < length ? (word[at] ?? 0) : WORD_EDGE), PRIME);
        this.note(hash);
      }
    }
    this.note(whole ^ WHOLE);
    if (this.before !== 0) this.note(Math.imul(this.before ^ PAIR, PRIME) ^ whole);
    this.before = whole;
  }

  private note(hash: number): void {
    let mixed = hash ^ (hash >>> 15);
    mixed = Math.imul(mixed, 0x2c1b3c6d);
    const bucket = (mixed ^ (mixed >>> 13)) & this.mask;
    if (this.count === MOST_BUCKETS || !this.seen.add(bucket)) return;
    this.buckets[this.count++] = bucket;
  }
}
