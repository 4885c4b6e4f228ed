import { grown, u32 } from './columns.ts';
import { moreGeneral } from './value-meta.ts';

/** No such value. */
export const NONE = -1;
/** A value that so many removals have is not counted further and stays until the index is made anew. */
export const COUNTED_UP_TO = 65_535;

const START = 1024;
const MAX_LOAD = 0.75;
const SLOT_GROWTH = 1.4;
const KEY_WIDTH = 2;
const FACT_WIDTH = 3;

/**
 * Values by their 64-bit keys: open addressing with linear probing, since keys are uniform. Numbers of values stay when
 * the table grows; those of forgotten values are given again. What belongs to one value lies side by side: with millions
 * of them, time goes into waiting for memory.
 */
export class ValueTable {
  /** Upper and lower half of the key of each value. */
  keys = new Uint32Array(START * KEY_WIDTH);
  /** Of each value: where its removals stand; how many there are and, above 16 bits, other accounts with it; its meta. */
  facts = new Uint32Array(START * FACT_WIDTH);
  /** Number of a value and one, 0 where there is none. */
  slots = new Uint32Array(START * 2);
  used = 0;
  free: number[] = [];

  get size(): number {
    return this.used - this.free.length;
  }

  get bytes(): number {
    return this.keys.byteLength + this.facts.byteLength + this.slots.byteLength + this.free.length * 8;
  }

  /** Where its removals stand, see `postings.ts`. */
  head(value: number): number {
    return u32(this.facts, value * FACT_WIDTH);
  }

  setHead(value: number, head: number): void {
    this.facts[value * FACT_WIDTH] = head;
  }

  /** Removals that have it. */
  count(value: number): number {
    return u32(this.facts, value * FACT_WIDTH + 1) & 0xffff;
  }

  setCount(value: number, count: number): void {
    this.facts[value * FACT_WIDTH + 1] = (this.shared(value) << 16) | Math.min(count, COUNTED_UP_TO);
  }

  /** Other accounts that have it. */
  shared(value: number): number {
    return u32(this.facts, value * FACT_WIDTH + 1) >>> 16;
  }

  setShared(value: number, shared: number): void {
    this.facts[value * FACT_WIDTH + 1] = (Math.min(shared, COUNTED_UP_TO) << 16) | this.count(value);
  }

  /** Type, class of address and epoch, see `value-meta.ts`. */
  meta(value: number): number {
    return u32(this.facts, value * FACT_WIDTH + 2);
  }

  upper(value: number): number {
    return u32(this.keys, value * KEY_WIDTH);
  }

  lower(value: number): number {
    return u32(this.keys, value * KEY_WIDTH + 1);
  }

  find(upper: number, lower: number): number {
    const { slots, keys } = this;
    const { length } = slots;
    for (let at = home(upper, length); ; at = at + 1 === length ? 0 : at + 1) {
      const value = u32(slots, at) - 1;
      if (value === NONE) return NONE;
      if (keys[value * KEY_WIDTH] === upper && keys[value * KEY_WIDTH + 1] === lower) return value;
    }
  }

  /** The number of the value, a new one where it is new. */
  add(upper: number, lower: number, meta: number): number {
    const found = this.find(upper, lower);
    if (found !== NONE) {
      this.facts[found * FACT_WIDTH + 2] = moreGeneral(this.meta(found), meta);
      return found;
    }
    if (this.size + 1 > this.slots.length * MAX_LOAD) this.#widen();
    const value = this.free.pop() ?? this.used++;
    this.keys = grown(this.keys, (value + 1) * KEY_WIDTH);
    this.facts = grown(this.facts, (value + 1) * FACT_WIDTH);
    this.keys[value * KEY_WIDTH] = upper;
    this.keys[value * KEY_WIDTH + 1] = lower;
    this.facts[value * FACT_WIDTH + 2] = meta;
    this.#place(value);
    return value;
  }

  /** Forgets a value: nothing of its key stays. */
  delete(value: number): void {
    const { slots } = this;
    const { length } = slots;
    let hole = home(this.upper(value), length);
    while (slots[hole] !== value + 1) hole = hole + 1 === length ? 0 : hole + 1;
    // What follows moves up, so that no search ends at the hole before its value (Knuth, 6.4, algorithm R).
    for (let at = hole; ; ) {
      at = at + 1 === length ? 0 : at + 1;
      const moved = u32(slots, at);
      if (moved === 0) break;
      const wanted = home(this.upper(moved - 1), length);
      const stays = hole <= at ? hole < wanted && wanted <= at : hole < wanted || wanted <= at;
      if (stays) continue;
      slots[hole] = moved;
      hole = at;
    }
    slots[hole] = 0;
    this.keys.fill(0, value * KEY_WIDTH, (value + 1) * KEY_WIDTH);
    this.facts.fill(0, value * FACT_WIDTH, (value + 1) * FACT_WIDTH);
    this.free.push(value);
  }

  #place(value: number): void {
    const { slots } = this;
    const { length } = slots;
    let at = home(this.upper(value), length);
    while (slots[at] !== 0) at = at + 1 === length ? 0 : at + 1;
    slots[at] = value + 1;
  }

  #widen(): void {
    const old = this.slots;
    this.slots = new Uint32Array(Math.ceil(old.length * SLOT_GROWTH));
    // In the order of the old slots: neighbours stay neighbours, which keeps this a walk through memory.
    for (const slot of old) if (slot !== 0) this.#place(slot - 1);
  }
}

/** Where the search for a key begins, in a table of any length. */
function home(upper: number, length: number): number {
  return Math.floor((upper / 2 ** 32) * length);
}
