import { grownInts } from '../grow.ts';
import { mixHash } from './hash.ts';

/** Whole numbers of 32 bits, each once, in the order in which they came: of many, several times quicker than a `Set`. */
export class NumberSet {
  size = 0;
  private list = new Int32Array(1 << 8);
  /** Places in the list, and 1; 0 where the slot is free. */
  private slots = new Int32Array(1 << 9);

  add(number: number): void {
    const mask = this.slots.length - 1;
    let slot = mixHash(number) & mask;
    for (let place = this.slots[slot] ?? 0; place !== 0; place = this.slots[slot] ?? 0) {
      if (this.list[place - 1] === number) return;
      slot = (slot + 1) & mask;
    }
    if (this.size === this.list.length) this.list = grownInts(this.list);
    this.list[this.size++] = number;
    this.slots[slot] = this.size;
    if (this.size * 2 > this.slots.length) this.rehash();
  }

  get values(): Int32Array {
    return this.list.subarray(0, this.size);
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let place = 0; place < this.size; place++) {
      let slot = mixHash(this.list[place] ?? 0) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = place + 1;
    }
  }
}
