import { mixHash } from '../hash.ts';
import { HashSet } from '../hash-set.ts';

const NONE = new Int32Array(0);

/** Words by 32-bit numbers that several may share: a quick no, then open addressing over typed arrays. */
export class WordIndex {
  readonly filter: HashSet;
  private readonly keys: Int32Array;
  private readonly froms: Int32Array;
  private readonly words: Int32Array;
  private readonly counts: Int32Array;

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
    this.filter = new HashSet(new Set(byNumber.keys()));
    this.keys = new Int32Array(slots);
    this.froms = new Int32Array(slots);
    this.counts = new Int32Array(slots);
    this.words = Int32Array.from([...byNumber.values()].flat());
    let from = 0;
    for (const [number, of] of byNumber) {
      let slot = mixHash(number) & (slots - 1);
      while (this.counts[slot] !== 0) slot = (slot + 1) & (slots - 1);
      this.keys[slot] = number;
      this.froms[slot] = from;
      this.counts[slot] = of.length;
      from += of.length;
    }
  }

  /** The words of a number. */
  find(number: number): Int32Array {
    const mask = this.keys.length - 1;
    for (let slot = mixHash(number) & mask; ; slot = (slot + 1) & mask) {
      const count = this.counts[slot] ?? 0;
      if (count === 0) return NONE;
      const from = this.froms[slot] ?? 0;
      if (this.keys[slot] === number) return this.words.subarray(from, from + count);
    }
  }
}
