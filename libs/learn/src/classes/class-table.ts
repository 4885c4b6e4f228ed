import type { TokenReader } from '@breakwater/text';
import { HASH_START, hashUnit } from '../features/spelt.ts';
import { LEAST_BEGINNING, MORE_FOLLOW, type WordClasses } from './word-classes.ts';
import {
  BEGINNING,
  before,
  FIRST,
  MOST_WORDS_OF_ENTRY,
  stemKey,
  stemOf,
  WHOLE,
  wholeKey,
} from './word-keys.ts';

/** No class. */
export const NONE = -1;

/** Bits of the filter; 4 KiB, which stay in the processor's first cache. */
const FILTER_BITS = 15;

/** Finds the class of the words of texts. */
export class ClassTable {
  /** How many words the entry that was found last has. */
  length = 1;
  /** Of the words that were looked at last. */
  private hash = HASH_START;
  private readonly mask: number;
  /** With a sign: a number of 32 bits without one is not always a small integer to the engine, and is put on the heap. */
  private readonly keys: Int32Array;
  /** Class and one, so that 0 is an empty place. */
  private readonly classes: Uint16Array;
  /** A bit for some keys together: most that are asked for are none of the table's, and need no look at it. */
  private readonly filter = new Int32Array(2 ** FILTER_BITS / 32);
  private readonly stems: boolean;

  constructor({ keys, classes, stems }: WordClasses) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, keys.length * 2)));
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.classes = new Uint16Array(size);
    this.stems = stems;
    Int32Array.from(keys).forEach((key, at) => {
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.classes[slot] = (classes[at] ?? 0) + 1;
      const bit = filterBit(key);
      this.filter[bit >>> 5] = (this.filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    });
  }

  /**
   * Class of the longest entry that begins at a word; `NONE` where none is known. Words that are written out go before
   * beginnings of words.
   *
   * @param most words that belong together from here on
   */
  find(tokens: TokenReader, token: number, most: number): number {
    this.length = 1;
    const one = this.among(HASH_START, tokens, token, LEAST_BEGINNING);
    // Of words that others may follow there are few: only with them more is looked at.
    if (most > 1 && this.classOf(this.hash ^ FIRST) === MORE_FOLLOW) {
      for (let count = Math.min(most, MOST_WORDS_OF_ENTRY); count > 1; count--) {
        const found = this.among(before(tokens, token, count), tokens, token + count - 1, 1);
        if (found === NONE) continue;
        this.length = count;
        return found;
      }
    }
    if (one !== NONE || !this.stems) return one;
    const stem = stemOf(tokens, token);
    const found = this.classOf(wholeKey(stem) | 0);
    return found === NONE ? this.classOf(stemKey(stem) | 0) : found;
  }

  /**
   * Class of an entry whose last word is this one, or begins as this one does.
   *
   * @param least letters of a beginning; fewer are none
   */
  private among(hashBefore: number, tokens: TokenReader, token: number, least: number): number {
    const { codes, starts, ends } = tokens;
    const start = starts[token] ?? 0;
    const end = ends[token] ?? 0;
    let hash = hashBefore;
    let begins = NONE;
    const short = Math.min(end, start + least - 1);
    for (let at = start; at < short; at++) hash = hashUnit(hash, codes[at] ?? 0);
    for (let at = short; at < end; at++) {
      hash = hashUnit(hash, codes[at] ?? 0);
      const longer = this.classOf(hash ^ BEGINNING);
      if (longer !== NONE) begins = longer;
    }
    this.hash = hash;
    const whole = this.classOf(hash ^ WHOLE);
    return whole === NONE ? begins : whole;
  }

  private classOf(key: number): number {
    const bit = filterBit(key);
    if (((this.filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return NONE;
    return (this.classes[this.slotOf(key)] ?? 0) - 1;
  }

  private slotOf(key: number): number {
    const { keys, classes, mask } = this;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (classes[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }
}

function filterBit(key: number): number {
  return Math.imul(key, 0x85ebca6b) >>> (32 - FILTER_BITS);
}
