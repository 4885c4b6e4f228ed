/**
 * What was worked out lately, by its key. Words and names come again and again, a few of them all the time: the older half
 * is forgotten when the younger is full, and what is asked for meanwhile stays. Unlike `createRecent` of the kernel it takes
 * nothing out of a map and puts nothing in again at each look: in maps that live long, every such table left behind is
 * garbage among the old.
 */
export class RecentMap<K, V> {
  readonly #half: number;
  #younger = new Map<K, V>();
  #older = new Map<K, V>();

  /** Holds at most `most` values. */
  constructor(most: number) {
    this.#half = Math.ceil(most / 2);
  }

  get(key: K): V | undefined {
    const known = this.#younger.get(key);
    if (known !== undefined) return known;
    const before = this.#older.get(key);
    if (before !== undefined) this.set(key, before);
    return before;
  }

  set(key: K, value: V): void {
    if (this.#younger.size >= this.#half) {
      this.#older = this.#younger;
      this.#younger = new Map();
    }
    this.#younger.set(key, value);
  }

  clear(): void {
    this.#younger.clear();
    this.#older.clear();
  }
}
