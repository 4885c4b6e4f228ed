/**
 * A stream of draws named by what it is for. The state holds seed, purpose and two numbers unmixed, so two streams never
 * start alike, however many there are: a person's fields are drawn again whenever they are needed and kept nowhere.
 */
export class Draws {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  constructor(seed: number, purpose: string, number: number, second = 0) {
    this.#a = Math.imul(seed, 0x9e3779b1) ^ Math.floor(second / 0x1_0000_0000) ^ hashText(purpose);
    this.#b = number | 0;
    this.#c = second | 0;
    for (let round = 0; round < 12; round++) this.next();
  }

  /** 32 bits (sfc32 of PractRand). */
  next(): number {
    const sum = (this.#a + this.#b + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return sum >>> 0;
  }

  /** From 0 up to 1, without 1. */
  unit(): number {
    return this.next() / 0x1_0000_0000;
  }

  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  chance(share: number): boolean {
    return this.unit() < share;
  }

  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new RangeError('There is nothing to pick from: give a list with members.');
    return found;
  }

  /** A rank from 0, of which the k-th is drawn 1/k as often as the first (Zipf with exponent 1). */
  rank(count: number): number {
    return Math.min(count - 1, Math.floor((count + 1) ** this.unit()) - 1);
  }

  /** The member at a Zipf rank: lists stand in order of how common their members are. */
  common<T>(list: readonly T[]): T {
    const found = list[this.rank(list.length)];
    if (found === undefined) throw new RangeError('There is nothing to pick from: give a list with members.');
    return found;
  }

  /** Index by weights that need not sum to one. */
  weighted(weights: readonly number[]): number {
    let total = 0;
    for (const weight of weights) total += weight;
    let left = this.unit() * total;
    let index = 0;
    for (const weight of weights) {
      left -= weight;
      if (left < 0) return index;
      index++;
    }
    return weights.length - 1;
  }

  logNormal(median: number, sigma: number): number {
    const bell = Math.sqrt(-2 * Math.log(1 - this.unit())) * Math.cos(2 * Math.PI * this.unit());
    return median * Math.exp(sigma * bell);
  }

  hex(digits: number): string {
    let text = '';
    while (text.length < digits) text += this.next().toString(16).padStart(8, '0');
    return text.slice(0, digits);
  }
}

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
