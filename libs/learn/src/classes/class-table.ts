import type { TokenReader } from '@breakwater/text';
import { hashUnit } from '../features/spelt.ts';
import { MORE_FOLLOW, type WordClasses } from './word-classes.ts';
import {
  BEGINNING,
  before,
  ended,
  firstKey,
  type Letters,
  lettersOf,
  MOST_WORDS_OF_ENTRY,
  stemKey,
  stemOf,
  WHOLE,
  wholeKey,
} from './word-keys.ts';

/** No class. */
export const NONE = -1;

/** Finds the class of the words of texts. */
export class ClassTable {
  /** How many words the entry that was found last has. */
  length = 1;
  private readonly mask: number;
  private readonly keys: Uint32Array;
  /** Class and one, so that 0 is an empty place. */
  private readonly classes: Uint16Array;
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
    });
  }

  /**
   * Class of the longest entry that begins at a word; `NONE` where none is known. Words that are written out go before
   * beginnings of words.
   *
   * @param most words that belong together from here on
   */
  find(tokens: TokenReader, token: number, most: number): number {
    const mayFollow = most > 1 && this.classOf(firstKey(tokens, token)) === MORE_FOLLOW;
    for (let count = mayFollow ? Math.min(most, MOST_WORDS_OF_ENTRY) : 1; count > 0; count--) {
      const found = this.among(before(tokens, token, count), lettersOf(tokens, token + count - 1));
      if (found === NONE) continue;
      this.length = count;
      return found;
    }
    this.length = 1;
    if (!this.stems) return NONE;
    const stem = stemOf(tokens, token);
    const found = this.classOf(wholeKey(stem));
    return found === NONE ? this.classOf(stemKey(stem)) : found;
  }

  /** Class of an entry whose last word is this one, or begins as this one does. */
  private among(hashBefore: number, { codes, start, end }: Letters): number {
    let hash = hashBefore;
    let begins = NONE;
    for (let at = start; at < end; at++) {
      hash = hashUnit(hash, codes[at] ?? 0);
      const longer = this.classOf(ended(hash, BEGINNING));
      if (longer !== NONE) begins = longer;
    }
    const whole = this.classOf(ended(hash, WHOLE));
    return whole === NONE ? begins : whole;
  }

  private classOf(key: number): number {
    return (this.classes[this.slotOf(key)] ?? 0) - 1;
  }

  private slotOf(key: number): number {
    const { keys, classes, mask } = this;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (classes[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }
}
