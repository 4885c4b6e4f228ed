import type { TokenReader } from '@breakwater/text';
import { HASH_START, hashUnit } from '../features/spelt.ts';
import { MORE_FOLLOW, type WordClasses } from './word-classes.ts';
import {
  BEGINNING,
  before,
  ended,
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
  private readonly keys: Uint32Array;
  /** Class and one, so that 0 is an empty place. */
  private readonly classes: Uint16Array;
  /** A bit for some keys together: most that are asked for are none of the table's, and need no look at it. */
  private readonly filter = new Int32Array(2 ** FILTER_BITS / 32);
  private readonly stems: boolean;

  constructor({ keys, classes, stems }: WordClasses) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, keys.length * 2)));
    this.mask = size - 1;
    this.keys = new Uint32Array(size);
    this.classes = new Uint16Array(size);
    this.stems = stems;
    keys.forEach((key, at) => {
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
    const one = this.among(HASH_START, tokens, token);
    // Of words that others may follow there are few: only with them more is looked at.
    if (most > 1 && this.classOf(ended(this.hash, FIRST)) === MORE_FOLLOW) {
      for (let count = Math.min(most, MOST_WORDS_OF_ENTRY); count > 1; count--) {
        const found = this.among(before(tokens, token, count), tokens, token + count - 1);
        if (found === NONE) continue;
        this.length = count;
        return found;
      }
    }
    if (one !== NONE || !this.stems) return one;
    const stem = stemOf(tokens, token);
    const found = this.classOf(wholeKey(stem));
    return found === NONE ? this.classOf(stemKey(stem)) : found;
  }

  /** Class of an entry whose last word is this one, or begins as this one does. */
  private among(hashBefore: number, { codes, starts, ends }: TokenReader, token: number): number {
    const end = ends[token] ?? 0;
    let hash = hashBefore;
    let begins = NONE;
    for (let at = starts[token] ?? 0; at < end; at++) {
      hash = hashUnit(hash, codes[at] ?? 0);
      const longer = this.classOf(ended(hash, BEGINNING));
      if (longer !== NONE) begins = longer;
    }
    this.hash = hash;
    const whole = this.classOf(ended(hash, WHOLE));
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
