import { grown } from './columns.ts';

/** No such value. */
export const NONE = -1;
/** A value that so many removals have is not counted further and stays until the index is made anew. */
export const COUNTED_UP_TO = 65_535;

const START = 1024;
const MAX_LOAD = 0.75;

/**
 * Values by their 64-bit keys: open addressing with linear probing, since keys are uniform. Numbers of values stay when
 * the table grows; those of forgotten values are given again.
 */
export class ValueTable {
  upper = new Uint32Array(START);
  lower = new Uint32Array(START);
  /** Type, class of address and epoch, see `value-meta.ts`. */
  meta = new Uint16Array(START);
  /** Removals that have it. */
  count = new Uint16Array(START);
  /** Other accounts that have it. */
  shared = new Uint16Array(START);
  /** Where its removals stand, see `postings.ts`. */
  head = new Uint32Array(START);
  /** Number of a value and one, 0 where there is none. */
  slots = new Uint32Array(START * 2);
  used = 0;
  free: number[] = [];

  get size(): number {
    return this.used - this.free.length;
  }

  get bytes(): number {
    return this.upper.length * 18 + this.slots.length * 4 + this.free.length * 8;
  }

  find(upper: number, lower: number): number {
    const { slots } = this;
    for (let at = this.#home(upper); ; at = at + 1 === slots.length ? 0 : at + 1) {
      const value = (slots[at] ?? 0) - 1;
      if (value === NONE) return NONE;
      if (this.lower[value] === lower && this.upper[value] === upper) return value;
    }
  }

  /** The number of the value, a new one where it is new. */
  add(upper: number, lower: number, meta: number): number {
    const found = this.find(upper, lower);
    if (found !== NONE) return found;
    if (this.size + 1 > this.slots.length * MAX_LOAD) this.#widen();
    const value = this.free.pop() ?? this.used++;
    this.#reserve(value + 1);
    this.upper[value] = upper;
    this.lower[value] = lower;
    this.meta[value] = meta;
    this.#place(value);
    return value;
  }

  /** Forgets a value: nothing of its key stays. */
  delete(value: number): void {
    const { slots } = this;
    let hole = this.#home(this.upper[value] ?? 0);
    while (slots[hole] !== value + 1) hole = hole + 1 === slots.length ? 0 : hole + 1;
    // What follows moves up, so that no search ends at the hole before its value (Knuth, 6.4, algorithm R).
    for (let at = hole; ; ) {
      at = at + 1 === slots.length ? 0 : at + 1;
      const moved = slots[at] ?? 0;
      if (moved === 0) break;
      const home = this.#home(this.upper[moved - 1] ?? 0);
      const stays = hole <= at ? hole < home && home <= at : hole < home || home <= at;
      if (stays) continue;
      slots[hole] = moved;
      hole = at;
    }
    slots[hole] = 0;
    for (const column of [this.upper, this.lower, this.meta, this.count, this.shared, this.head]) {
      column[value] = 0;
    }
    this.free.push(value);
  }

  #home(upper: number): number {
    return Math.floor((upper / 2 ** 32) * this.slots.length);
  }

  #place(value: number): void {
    const { slots } = this;
    let at = this.#home(this.upper[value] ?? 0);
    while (slots[at] !== 0) at = at + 1 === slots.length ? 0 : at + 1;
    slots[at] = value + 1;
  }

  #widen(): void {
    const old = this.slots;
    this.slots = new Uint32Array(Math.ceil(old.length * 1.5));
    // In the order of the old slots: neighbours stay neighbours, which keeps this a walk through memory.
    for (const slot of old) if (slot !== 0) this.#place(slot - 1);
  }

  #reserve(length: number): void {
    if (this.upper.length >= length) return;
    this.upper = grown(this.upper, length);
    this.lower = grown(this.lower, length);
    this.meta = grown(this.meta, length);
    this.count = grown(this.count, length);
    this.shared = grown(this.shared, length);
    this.head = grown(this.head, length);
  }
}
