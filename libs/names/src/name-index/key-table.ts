import { LinkedLists } from './linked-lists.ts';

const FIRST_SIZE = 4096;
const FULLEST = 0.6;

/**
 * Numbers under 32-bit keys. Two keys of one hash share a list: what comes out is looked at anyway, so a false company
 * costs a comparison and no error.
 */
export class KeyTable {
  #keys = new Int32Array(FIRST_SIZE);
  #lists = new Int32Array(FIRST_SIZE);
  #used = 0;
  readonly #entries = new LinkedLists();

  /** Makes room for so many entries at once. */
  reserve(entries: number): void {
    this.#entries.reserve(entries);
  }

  add(key: number, value: number): void {
    if (this.#used > this.#keys.length * FULLEST) this.#widen();
    const slot = this.#slot(key);
    if (this.#lists[slot] === 0) {
      this.#used++;
      this.#keys[slot] = key;
      this.#lists[slot] = this.#used;
    }
    this.#entries.add(this.#lists[slot] ?? 0, value);
  }

  /** The newest node under a key; 0 for none. */
  first(key: number): number {
    const list = this.#lists[this.#slot(key)] ?? 0;
    return list === 0 ? 0 : this.#entries.first(list);
  }

  after(node: number): number {
    return this.#entries.after(node);
  }

  value(node: number): number {
    return this.#entries.value(node);
  }

  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> 7;
    slot &= mask;
    while (this.#lists[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #widen(): void {
    const keys = this.#keys;
    const lists = this.#lists;
    this.#keys = new Int32Array(keys.length * 2);
    this.#lists = new Int32Array(keys.length * 2);
    for (let at = 0; at < keys.length; at++) {
      const list = lists[at] ?? 0;
      if (list === 0) continue;
      const slot = this.#slot(keys[at] ?? 0);
      this.#keys[slot] = keys[at] ?? 0;
      this.#lists[slot] = list;
    }
  }
}
