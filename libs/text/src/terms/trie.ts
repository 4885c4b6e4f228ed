import { grownInts } from '../grow.ts';
import { mixHash } from './hash.ts';

export const ROOT = 0;

/**
 * A trie over whole numbers (words, or UTF-16 units) with hashed transitions in typed arrays. Each state may end
 * patterns: `firstPattern(state)`, then `nextPattern(pattern)` until -1.
 */
export class Trie {
  private states = 1;
  private keyStates = new Int32Array(1 << 10);
  private keySymbols = new Int32Array(1 << 10);
  private targets = new Int32Array(1 << 10);
  private transitions = 0;
  private heads = new Int32Array(1 << 8).fill(-1);
  private nexts = new Int32Array(1 << 8).fill(-1);

  /** Adds a pattern, a number from 0 that the caller chooses and uses once. */
  add(symbols: ArrayLike<number>, pattern: number): void {
    let state = ROOT;
    for (let at = 0; at < symbols.length; at++) state = this.grow(state, symbols[at] ?? 0);
    while (pattern >= this.nexts.length) this.nexts = grownInts(this.nexts);
    this.nexts[pattern] = this.heads[state] ?? -1;
    this.heads[state] = pattern;
  }

  /** The state after `symbol`, or -1. */
  step(state: number, symbol: number): number {
    const mask = this.targets.length - 1;
    for (let slot = slotOf(state, symbol) & mask; ; slot = (slot + 1) & mask) {
      const target = this.targets[slot] ?? 0;
      if (target === 0) return -1;
      if (this.keySymbols[slot] === symbol && this.keyStates[slot] === state) return target;
    }
  }

  firstPattern(state: number): number {
    return this.heads[state] ?? -1;
  }

  nextPattern(pattern: number): number {
    return this.nexts[pattern] ?? -1;
  }

  private grow(state: number, symbol: number): number {
    const known = this.step(state, symbol);
    if (known >= 0) return known;
    if (this.transitions * 2 >= this.targets.length) this.rehash();
    const target = this.states++;
    if (target >= this.heads.length) this.heads = grownHeads(this.heads);
    this.place(state, symbol, target);
    this.transitions++;
    return target;
  }

  private place(state: number, symbol: number, target: number): void {
    const mask = this.targets.length - 1;
    let slot = slotOf(state, symbol) & mask;
    while (this.targets[slot] !== 0) slot = (slot + 1) & mask;
    this.keyStates[slot] = state;
    this.keySymbols[slot] = symbol;
    this.targets[slot] = target;
  }

  private rehash(): void {
    const { keyStates, keySymbols, targets } = this;
    const size = targets.length * 2;
    this.keyStates = new Int32Array(size);
    this.keySymbols = new Int32Array(size);
    this.targets = new Int32Array(size);
    for (let slot = 0; slot < targets.length; slot++) {
      const target = targets[slot] ?? 0;
      if (target !== 0) this.place(keyStates[slot] ?? 0, keySymbols[slot] ?? 0, target);
    }
  }
}

function slotOf(state: number, symbol: number): number {
  return mixHash(Math.imul(state, 0x9e3779b1) ^ Math.imul(symbol + 1, 0x85ebca77));
}

function grownHeads(old: Int32Array): Int32Array<ArrayBuffer> {
  return grownInts(old).fill(-1, old.length);
}
