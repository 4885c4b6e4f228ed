import { growInts } from './grow.ts';

const FIRST_SIZE = 1024;

/**
 * Many lists of numbers in typed arrays: 8 bytes an entry, no object for the collector, and one more entry at any
 * time without moving the others. Newest first.
 */
export class LinkedLists {
  #heads = new Int32Array(FIRST_SIZE);
  #next = new Int32Array(FIRST_SIZE);
  #values = new Int32Array(FIRST_SIZE);
  #count = 0;

  /** Makes room for so many entries at once: arrays that grow leave what they were for the collector. */
  reserve(entries: number): void {
    this.#next = growInts(this.#next, entries + 1);
    this.#values = growInts(this.#values, entries + 1);
  }

  add(list: number, value: number): void {
    this.#heads = growInts(this.#heads, list + 1);
    this.#next = growInts(this.#next, this.#count + 2);
    this.#values = growInts(this.#values, this.#count + 2);
    this.#count++;
    this.#values[this.#count] = value;
    this.#next[this.#count] = this.#heads[list] ?? 0;
    this.#heads[list] = this.#count;
  }

  /** The newest node of a list; 0 for none. */
  first(list: number): number {
    return this.#heads[list] ?? 0;
  }

  /** The node after one; 0 at the end. */
  after(node: number): number {
    return this.#next[node] ?? 0;
  }

  value(node: number): number {
    return this.#values[node] ?? 0;
  }
}
