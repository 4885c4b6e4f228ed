import { mixHash } from '../hash.ts';
import { HashSet } from '../hash-set.ts';

const END = -1;

/** Words by 32-bit numbers that several may share: a quick no, then open addressing over typed arrays. */
export class WordIndex {
  readonly filter: HashSet;
  /** Lists of words, each up to a -1. */
  readonly lists: Int32Array;
  private readonly keys: Int32Array;
  /** Where the list of a key begins, and 1; 0 where the slot is free. */
  private readonly heads: Int32Array;

  /** @param numbersOf the numbers by which a word is found */
  constructor(words: Iterable<number>, numbersOf: (word: number) => readonly number[]) {
    const byNumber = new Map<number, number[]>();
    for (const word of words) {
      for (const number of numbersOf(word)) {
        const known = byNumber.get(number);
        if (known) known.push(word);
        else byNumber.set(number, [word]);
      }
    }
    let slots = 1 << 4;
    while (slots < byNumber.size * 2) slots *= 2;
    this.filter = new HashSet([...byNumber.keys()]);
    this.keys = new Int32Array(slots);
    this.heads = new Int32Array(slots);
    const lists: number[] = [];
    for (const [number, of] of byNumber) {
      let slot = mixHash(number) & (slots - 1);
      while (this.heads[slot] !== 0) slot = (slot + 1) & (slots - 1);
      this.keys[slot] = number;
      this.heads[slot] = lists.length + 1;
      lists.push(...of, END);
    }
    this.lists = Int32Array.from(lists);
  }

  /** Place in `lists` of the first word of a number, or -1. */
  first(number: number): number {
    const mask = this.keys.length - 1;
    for (let slot = mixHash(number) & mask; ; slot = (slot + 1) & mask) {
      const head = this.heads[slot] ?? 0;
      if (head === 0 || this.keys[slot] === number) return head - 1;
    }
  }
}
