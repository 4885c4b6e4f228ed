const SIZE = 2_048;
const BITS = 11;
const NONE = -1;

/**
 * Numbers in [0, 1] under keys, for a short while: a later key may take the place of an earlier one. Two arrays that are
 * used again, where a map a word was garbage after each search.
 */
export class WordMemory {
  readonly #keys = new Int32Array(SIZE).fill(NONE);
  readonly #values = new Float64Array(SIZE);

  /** What was remembered under a key, or -1. */
  get(key: number): number {
    const slot = slotOf(key);
    return this.#keys[slot] === key ? (this.#values[slot] ?? NONE) : NONE;
  }

  set(key: number, value: number): void {
    const slot = slotOf(key);
    this.#keys[slot] = key;
    this.#values[slot] = value;
  }

  clear(): void {
    this.#keys.fill(NONE);
  }
}

function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - BITS);
}
