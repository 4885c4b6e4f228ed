import { grownInts, grownUnits } from '../grow.ts';
import { hashRange, mixHash } from './hash.ts';

/** Numbers the words of a bank: open addressing over one pool of UTF-16 units, no strings at look-up. */
export class WordTable {
  size = 0;
  private pool = new Uint16Array(1 << 12);
  private offsets = new Int32Array(1 << 9);
  private hashes = new Int32Array(1 << 8);
  private slots = new Int32Array(1 << 10);
  private used = 0;
  private scratch = new Uint16Array(1 << 6);

  /** Number of `word`, given a new one when it is not yet known. */
  add(word: string): number {
    if (word.length > this.scratch.length) this.scratch = new Uint16Array(word.length * 2);
    for (let at = 0; at < word.length; at++) this.scratch[at] = word.charCodeAt(at);
    return this.addUnits(this.scratch, word.length);
  }

  /** Number of the word of the first `length` units. */
  addUnits(codes: Uint16Array, length: number): number {
    const hash = hashRange(codes, 0, length);
    const known = this.find(hash, codes, 0, length);
    if (known >= 0) return known;
    if (this.size * 2 >= this.slots.length) this.rehash();
    this.append(codes.subarray(0, length), hash);
    this.place(this.size);
    return this.size++;
  }

  /** Number of the word `codes[start..end]` whose hash is `hash`, or -1. */
  find(hash: number, codes: Uint16Array, start: number, end: number): number {
    const mask = this.slots.length - 1;
    for (let slot = mixHash(hash) & mask; ; slot = (slot + 1) & mask) {
      const word = (this.slots[slot] ?? 0) - 1;
      if (word < 0) return -1;
      if (this.hashes[word] === hash && this.equals(word, codes, start, end)) return word;
    }
  }

  /** Whether some word has this hash: a cheap no for words that would have to be put together first. */
  hasHash(hash: number): boolean {
    const mask = this.slots.length - 1;
    for (let slot = mixHash(hash) & mask; ; slot = (slot + 1) & mask) {
      const word = (this.slots[slot] ?? 0) - 1;
      if (word < 0) return false;
      if (this.hashes[word] === hash) return true;
    }
  }

  /** The text of a word. */
  text(word: number): string {
    return String.fromCharCode(...this.units(word));
  }

  /** Unit `at` of a word. */
  unit(word: number, at: number): number {
    return this.pool[(this.offsets[word] ?? 0) + at] ?? 0;
  }

  /** The UTF-16 units of a word. */
  units(word: number): Uint16Array {
    return this.pool.subarray(this.offsets[word] ?? 0, this.offsets[word + 1] ?? 0);
  }

  length(word: number): number {
    return (this.offsets[word + 1] ?? 0) - (this.offsets[word] ?? 0);
  }

  private equals(word: number, codes: Uint16Array, start: number, end: number): boolean {
    const offset = this.offsets[word] ?? 0;
    if ((this.offsets[word + 1] ?? 0) - offset !== end - start) return false;
    for (let at = start; at < end; at++) if (this.pool[offset + at - start] !== codes[at]) return false;
    return true;
  }

  private append(codes: Uint16Array, hash: number): void {
    if (this.size + 2 > this.offsets.length) this.offsets = grownInts(this.offsets);
    if (this.size + 1 > this.hashes.length) this.hashes = grownInts(this.hashes);
    while (this.used + codes.length > this.pool.length) this.pool = grownUnits(this.pool);
    this.pool.set(codes, this.used);
    this.used += codes.length;
    this.offsets[this.size + 1] = this.used;
    this.hashes[this.size] = hash;
  }

  private place(word: number): void {
    const mask = this.slots.length - 1;
    let slot = mixHash(this.hashes[word] ?? 0) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = word + 1;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let word = 0; word < this.size; word++) this.place(word);
  }
}
