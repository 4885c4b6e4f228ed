import { KEPT_LETTERS, LETTER_BITS, LETTER_CLASSES, LETTERS_A_WORD } from './signature-layout.ts';

/** Letters of a pattern at most, and the words of 32 places that hold them. */
const PATTERN_LETTERS = 128;
const BLOCKS = PATTERN_LETTERS / 32;
/**
 * What letters that are changed cost beside those that are missing, and what the shorter text lacks of the longer one.
 * Words that are left out cost little by the first, noise by the second, a phrase that two texts have in common by both.
 */
const CHANGE_COST = 0.1;
const MISSING_COST = 0.27;

/** Compares the letters of two texts, which are classes, several to a word. */
export class LetterComparison {
  /** The text that is compared with others. */
  readonly own: Letters = new Letters();
  private readonly other = new Letters();
  private readonly places = new Int32Array(LETTER_CLASSES * BLOCKS);
  private readonly kept = new Int32Array(BLOCKS);
  private readonly falling = new Int32Array(BLOCKS);
  private pattern = 0;

  /**
   * How alike the other text is, 1 where all letters of the shorter one stand in the longer one in their order and
   * without a change, and both are as long. With less than `least` it stops early, and says less than that.
   */
  likeness(words: Uint32Array, from: number, length: number, least: number): number {
    const own = this.own.length;
    const most = 1 - MISSING_COST * (1 - Math.min(length, own) / Math.max(length, own));
    if (most < least) return 0;
    this.other.read(words, from, length);
    const [small, large] = length < own ? [this.other, this.own] : [this.own, this.other];
    const likeness = this.within(small, large, most, least);
    if (small.length <= PATTERN_LETTERS) return likeness;
    // Of two long texts either may have something before what the other one begins with.
    return Math.max(likeness, this.within(large, small, most, least));
  }

  private within(small: Letters, large: Letters, most: number, least: number): number {
    this.pattern = Math.min(small.length, PATTERN_LETTERS);
    // In whatever order: most of those that have little in common are told apart by this.
    if (most - 1 + small.inAnyOrder(large) / this.pattern < least) return 0;
    this.take(small.letters);
    const end = Math.min(large.length, KEPT_LETTERS);
    const missing = 1 - this.common(large.letters, end) / this.pattern;
    if (most - missing < least) return 0;
    return most - missing - (CHANGE_COST * this.changes(large.letters, end)) / this.pattern;
  }

  private take(letters: Uint8Array): void {
    const { places } = this;
    places.fill(0);
    for (let at = 0; at < this.pattern; at++) {
      const place = (letters[at] ?? 0) * BLOCKS + (at >> 5);
      places[place] = (places[place] ?? 0) | (1 << (at & 31));
    }
  }

  /** Letters of the pattern that stand in a text in the same order (bit-parallel: Hyyrö, AWOCA 2004), in four blocks. */
  private common(letters: Uint8Array, end: number): number {
    const { places } = this;
    let [one, two, three, four] = [-1, -1, -1, -1];
    for (let at = 0; at < end; at++) {
      const from = (letters[at] ?? 0) * BLOCKS;
      let equal = one & (places[from] ?? 0);
      let sum = (one + equal) | 0;
      let carry = (equal | (one & ~sum)) >>> 31;
      one = sum | (one & ~equal);
      equal = two & (places[from + 1] ?? 0);
      sum = (two + equal + carry) | 0;
      carry = (equal | (two & ~sum)) >>> 31;
      two = sum | (two & ~equal);
      equal = three & (places[from + 2] ?? 0);
      sum = (three + equal + carry) | 0;
      carry = (equal | (three & ~sum)) >>> 31;
      three = sum | (three & ~equal);
      equal = four & (places[from + 3] ?? 0);
      four = (four + equal + carry) | 0 | (four & ~equal);
    }
    return ones(~one) + ones(~two) + ones(~three) + ones(~four);
  }

  /** Least letters to change, drop or add until the pattern stands somewhere in a text (Myers, J. ACM 1999). */
  private changes(letters: Uint8Array, end: number): number {
    const { pattern } = this;
    const last = (pattern - 1) >> 5;
    this.kept.fill(-1);
    this.falling.fill(0);
    let score = pattern;
    let least = score;
    for (let at = 0; at < end; at++) {
      let carry = 0;
      for (let block = 0; block < last; block++)
        carry = this.step(letters[at] ?? 0, block, -0x80000000, carry);
      score += this.step(letters[at] ?? 0, last, 1 << ((pattern - 1) & 31), carry);
      if (score < least) least = score;
    }
    return least;
  }

  /** One letter against 32 places of the pattern; what its last one, `high`, hands on to the next block: 1, 0 or −1. */
  private step(letter: number, block: number, high: number, carry: number): number {
    const { places, kept: rising, falling } = this;
    const up = rising[block] ?? 0;
    const down = falling[block] ?? 0;
    const equal = places[letter * BLOCKS + block] ?? 0;
    const vertical = equal | down;
    const reached = carry < 0 ? equal | 1 : equal;
    const horizontal = (((reached & up) + up) ^ up) | reached;
    const more = down | ~(horizontal | up);
    const less = up & horizontal;
    const moreNext = (more << 1) | (carry > 0 ? 1 : 0);
    rising[block] = (less << 1) | (carry < 0 ? 1 : 0) | ~(vertical | moreNext);
    falling[block] = moreNext & vertical;
    if ((more & high) !== 0) return 1;
    return (less & high) === 0 ? 0 : -1;
  }
}

/** Bits that are set. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The letters of a text that are kept, and how often each class stands in them. */
class Letters {
  readonly letters = new Uint8Array(KEPT_LETTERS);
  length = 0;
  /** Of the first ones, of which a pattern is made, and of all. */
  private readonly first = new Uint8Array(LETTER_CLASSES);
  private readonly all = new Uint8Array(LETTER_CLASSES);

  read(words: Uint32Array, from: number, length: number): void {
    const { letters, first, all } = this;
    this.length = length;
    const end = Math.min(length, KEPT_LETTERS);
    // Word by word: the pattern of one text is compared with dozens of others.
    for (let at = 0, place = from; at < end; place++) {
      let word = words[place] ?? 0;
      for (const stop = Math.min(at + LETTERS_A_WORD, end); at < stop; at++) {
        letters[at] = word & (LETTER_CLASSES - 1);
        word >>>= LETTER_BITS;
      }
    }
    const pattern = Math.min(end, PATTERN_LETTERS);
    first.fill(0);
    for (let at = 0; at < pattern; at++) count(first, letters[at] ?? 0);
    all.set(first);
    for (let at = pattern; at < end; at++) count(all, letters[at] ?? 0);
  }

  /** Letters of its pattern that the other text has too: no more can stand there in the same order. */
  inAnyOrder({ all }: Letters): number {
    const { first } = this;
    let sum = 0;
    for (let letter = 0; letter < LETTER_CLASSES; letter++)
      sum += Math.min(first[letter] ?? 0, all[letter] ?? 0);
    return sum;
  }
}

function count(counts: Uint8Array, letter: number): void {
  counts[letter] = (counts[letter] ?? 0) + 1;
}
