import { grown, u32 } from './columns.ts';
import { moreGeneral } from './value-meta.ts';

/** No such value. */
export const NONE = -1;
/** A value that so many removals have is not counted further and stays until the index is made anew. */
export const COUNTED_UP_TO = 0xffff;
/** More other accounts are not told apart. */
export const SHARED_UP_TO = 0xffff;

/** Searches go far at such a load, but side by side; only where six bits agree is a value looked at. */
const MAX_LOAD = 0.88;
const NUMBER_BITS = 26;
const NUMBER = 2 ** NUMBER_BITS - 1;
const SLOT_GROWTH = 1.4;
/** Words of a record: upper key; lower key and meta; where its removals stand; counts. */
const WIDTH = 4;
const META_BITS = 8;

/**
 * Values by their keys: open addressing with linear probing, since keys are uniform. Numbers of values stay when the
 * table grows; those of forgotten values are given again. All of a value is 16 bytes side by side, so that it is fetched
 * from memory at once; for that its key has 56 bits: among a million removals one look-up in three thousand million is
 * taken for another value.
 */
export class ValueTable {
  records: Uint32Array;
  /** Number of a value and one in 26 bits, below six of its lower key; 0 where there is none. */
  slots: Uint32Array;
  used = 0;
  free: number[] = [];

  /** Room for so many values; more make it grow, which takes time and for a moment twice the memory. */
  constructor(expected: number) {
    this.records = new Uint32Array(expected * WIDTH);
    this.slots = new Uint32Array(Math.ceil(expected / MAX_LOAD) + 1);
  }

  get size(): number {
    return this.used - this.free.length;
  }

  get bytes(): number {
    return this.records.byteLength + this.slots.byteLength + this.free.length * 8;
  }

  /** Type and class of address, see `value-meta.ts`. */
  meta(value: number): number {
    return u32(this.records, value * WIDTH + 1) & 0xff;
  }

  /** Where its removals stand, see `postings.ts`. */
  head(value: number): number {
    return u32(this.records, value * WIDTH + 2);
  }

  setHead(value: number, head: number): void {
    this.records[value * WIDTH + 2] = head;
  }

  /** Removals that have it. */
  count(value: number): number {
    return u32(this.records, value * WIDTH + 3) & 0xffff;
  }

  setCount(value: number, count: number): void {
    const at = value * WIDTH + 3;
    this.records[at] = (u32(this.records, at) & 0xffff_0000) | Math.min(count, COUNTED_UP_TO);
  }

  /** Other accounts that have it. */
  shared(value: number): number {
    return u32(this.records, value * WIDTH + 3) >>> 16;
  }

  setShared(value: number, shared: number): void {
    const at = value * WIDTH + 3;
    this.records[at] = (u32(this.records, at) & 0xffff) | (Math.min(shared, SHARED_UP_TO) << 16);
  }

  /** Orders values by their keys. */
  compareKeys(one: number, other: number): number {
    const { records } = this;
    const upper = u32(records, one * WIDTH) - u32(records, other * WIDTH);
    return upper || u32(records, one * WIDTH + 1) - u32(records, other * WIDTH + 1);
  }

  find(upper: number, lower: number): number {
    const { slots, records } = this;
    const { length } = slots;
    const mark = lower >>> NUMBER_BITS;
    for (let at = home(upper, length); ; at = at + 1 === length ? 0 : at + 1) {
      const slot = u32(slots, at);
      if (slot === 0) return NONE;
      if (slot >>> NUMBER_BITS !== mark) continue;
      const value = (slot & NUMBER) - 1;
      const record = value * WIDTH;
      if (records[record] !== upper) continue;
      if (u32(records, record + 1) >>> META_BITS === lower >>> META_BITS) return value;
    }
  }

  /** The number of the value, a new one where it is new. */
  add(upper: number, lower: number, meta: number): number {
    const found = this.find(upper, lower);
    if (found !== NONE) {
      const at = found * WIDTH + 1;
      this.records[at] = (u32(this.records, at) & ~0xff) | moreGeneral(this.meta(found), meta);
      return found;
    }
    if (this.size + 1 > this.slots.length * MAX_LOAD) this.#widen();
    const value = this.free.pop() ?? this.used++;
    this.records = grown(this.records, (value + 1) * WIDTH);
    this.records[value * WIDTH] = upper;
    this.records[value * WIDTH + 1] = (lower & ~0xff) | meta;
    this.#place(value);
    return value;
  }

  /** Forgets a value: nothing of its key stays. */
  delete(value: number): void {
    const { slots } = this;
    const { length } = slots;
    let hole = home(u32(this.records, value * WIDTH), length);
    while ((u32(slots, hole) & NUMBER) !== value + 1) hole = hole + 1 === length ? 0 : hole + 1;
    // What follows moves up, so that no search ends at the hole before its value (Knuth, 6.4, algorithm R).
    for (let at = hole; ; ) {
      at = at + 1 === length ? 0 : at + 1;
      const moved = u32(slots, at);
      if (moved === 0) break;
      const wanted = home(u32(this.records, ((moved & NUMBER) - 1) * WIDTH), length);
      const stays = hole <= at ? hole < wanted && wanted <= at : hole < wanted || wanted <= at;
      if (stays) continue;
      slots[hole] = moved;
      hole = at;
    }
    slots[hole] = 0;
    this.records.fill(0, value * WIDTH, (value + 1) * WIDTH);
    this.free.push(value);
  }

  #place(value: number): void {
    const { slots } = this;
    const { length } = slots;
    let at = home(u32(this.records, value * WIDTH), length);
    while (slots[at] !== 0) at = at + 1 === length ? 0 : at + 1;
    const mark = u32(this.records, value * WIDTH + 1) >>> NUMBER_BITS;
    slots[at] = ((mark << NUMBER_BITS) | (value + 1)) >>> 0;
  }

  #widen(): void {
    const old = this.slots;
    this.slots = new Uint32Array(Math.ceil(old.length * SLOT_GROWTH));
    // In the order of the old slots: neighbours stay neighbours, which keeps this a walk through memory.
    for (const slot of old) if (slot !== 0) this.#place((slot & NUMBER) - 1);
  }
}

/** Where the search for a key begins, in a table of any length. */
function home(upper: number, length: number): number {
  return Math.floor((upper / 2 ** 32) * length);
}
