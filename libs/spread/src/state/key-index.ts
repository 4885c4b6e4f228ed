import { UPPER_MASK } from './hash.ts';

/** Rows by the hash of their key: open addressing, linear probing, gaps closed where something leaves. */
export class KeyIndex {
  readonly lower: Uint32Array;
  /** The upper bits of the hash; what is above them is the row's own. */
  readonly upper: Uint32Array;
  private readonly slots: Uint32Array;
  private readonly mask: number;

  constructor(capacity: number) {
    this.lower = new Uint32Array(capacity);
    this.upper = new Uint32Array(capacity);
    this.slots = new Uint32Array(2 ** Math.ceil(Math.log2(capacity * 1.4 + 2)));
    this.mask = this.slots.length - 1;
  }

  get bytes(): number {
    return this.lower.byteLength + this.upper.byteLength + this.slots.byteLength;
  }

  /** The row of a key, −1 where there is none. */
  find(lower: number, upper: number): number {
    for (let slot = lower & this.mask; ; slot = (slot + 1) & this.mask) {
      const row = (this.slots[slot] ?? 0) - 1;
      if (row < 0 || (this.lower[row] === lower && ((this.upper[row] ?? 0) & UPPER_MASK) === upper))
        return row;
    }
  }

  insert(row: number, lower: number, upper: number): void {
    this.lower[row] = lower;
    this.upper[row] = upper;
    let slot = lower & this.mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
    this.slots[slot] = row + 1;
  }

  remove(row: number): void {
    const { slots, mask } = this;
    let gap = (this.lower[row] ?? 0) & mask;
    while (slots[gap] !== row + 1) gap = (gap + 1) & mask;
    for (let slot = (gap + 1) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const home = (this.lower[(slots[slot] ?? 1) - 1] ?? 0) & mask;
      if (((slot - home) & mask) < ((slot - gap) & mask)) continue;
      slots[gap] = slots[slot] ?? 0;
      gap = slot;
    }
    slots[gap] = 0;
  }
}
