import { mixed } from './hash.ts';

/** Registers of a HyperLogLog: a standard error of 6.5 %. */
const REGISTERS = 256;
const ALPHA = 0.7213 / (1 + 1.079 / REGISTERS);

/**
 * How many different ones there were, from registers that hold no more than how rare the rarest hash of each was
 * (HyperLogLog: Flajolet et al. 2007; linear counting while few). Two of them make one in any order.
 */
export function noteInRegisters(registers: Uint8Array, hash: number): void {
  const bits = mixed(hash ^ 0x5bd1e995);
  const register = bits & (REGISTERS - 1);
  const rank = Math.clz32(bits >>> 8) - 7;
  if (rank > (registers[register] ?? 0)) registers[register] = rank;
}

export function newRegisters(): Uint8Array {
  return new Uint8Array(REGISTERS);
}

export function mergeRegisters(into: Uint8Array, other: ArrayLike<number>): void {
  for (let register = 0; register < REGISTERS; register++) {
    into[register] = Math.max(into[register] ?? 0, other[register] ?? 0);
  }
}

export function countRegisters(registers: Uint8Array): number {
  let sum = 0;
  let empty = 0;
  for (const rank of registers) {
    sum += 2 ** -rank;
    if (rank === 0) empty++;
  }
  const raw = (ALPHA * REGISTERS * REGISTERS) / sum;
  return raw <= 2.5 * REGISTERS && empty > 0 ? REGISTERS * Math.log(REGISTERS / empty) : raw;
}

/** How many different ones set these bits of so many (linear counting: Whang et al. 1990). */
export function countBits(set: number, cells: number): number {
  return cells * Math.log(cells / Math.max(0.5, cells - set));
}

export function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
