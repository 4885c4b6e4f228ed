import {
  bitsIn,
  countBits,
  countRegisters,
  mergeRegisters,
  newRegisters,
  noteInRegisters,
} from './distinct.ts';

const MOST_EXACT = 64;
const CELLS = 32;

/** Groups that something came to: exact while few, then an estimate; all of it salted hashes. */
export class GroupCount {
  /** A bit for each, of 32: all that is kept of objects that are not followed closely. */
  bits = 0;
  exact: number[] = [];
  registers: Uint8Array | undefined;

  note(hash: number): void {
    this.bits |= groupBit(hash);
    if (this.registers) noteInRegisters(this.registers, hash);
    else if (!this.exact.includes(hash)) {
      this.exact.push(hash);
      if (this.exact.length > MOST_EXACT) this.spill();
    }
  }

  merge(other: GroupCount): void {
    this.bits |= other.bits;
    for (const hash of other.exact) this.note(hash);
    if (!other.registers) return;
    mergeRegisters(this.spill(), other.registers);
  }

  count(): number {
    if (this.registers) return Math.max(countGroupBits(this.bits), countRegisters(this.registers));
    const known = this.exact.reduce((bits, hash) => bits | groupBit(hash), 0);
    return known === this.bits ? this.exact.length : Math.max(countGroupBits(this.bits), this.exact.length);
  }

  private spill(): Uint8Array {
    if (this.registers) return this.registers;
    const registers = newRegisters();
    for (const hash of this.exact) noteInRegisters(registers, hash);
    this.exact = [];
    this.registers = registers;
    return registers;
  }
}

export function groupBit(hash: number): number {
  return 1 << (hash >>> 27);
}

/** Whole where it is sure: one bit is one group at least. */
export function countGroupBits(bits: number): number {
  const set = bitsIn(bits);
  return set <= 1 ? set : countBits(set, CELLS);
}
