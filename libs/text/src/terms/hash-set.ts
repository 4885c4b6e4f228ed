import { mixHash } from './hash.ts';

const BITS_PER_ENTRY = 8;
const WORD_BITS = 5;

/** Says of a hash that it is not in a set, or that it may be: one bit is looked at. */
export class HashSet {
  private readonly words: Int32Array;
  private readonly mask: number;

  /** @param hashes each once: the set is as large as they are many */
  constructor(hashes: ArrayLike<number>) {
    let bits = 1 << 10;
    while (bits < hashes.length * BITS_PER_ENTRY) bits *= 2;
    this.mask = bits - 1;
    this.words = new Int32Array(bits >> WORD_BITS);
    for (let at = 0; at < hashes.length; at++) {
      const bit = mixHash(hashes[at] ?? 0) & this.mask;
      this.words[bit >> WORD_BITS] = (this.words[bit >> WORD_BITS] ?? 0) | (1 << (bit & 31));
    }
  }

  mayHave(hash: number): boolean {
    const bit = mixHash(hash) & this.mask;
    return ((this.words[bit >> WORD_BITS] ?? 0) & (1 << (bit & 31))) !== 0;
  }
}
