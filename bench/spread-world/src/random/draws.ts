/** A stream of numbers by chance, named by seed, purpose and number (xoshiro128**, seeded through splitmix32). */
export class Draws {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(seed: number, purpose: string, number = 0) {
    let state = Math.imul(seed | 0, 0x85ebca6b) ^ Math.imul(number | 0, 0xc2b2ae35);
    for (let at = 0; at < purpose.length; at++) {
      state = Math.imul(state ^ purpose.charCodeAt(at), 0x01000193) ^ (state >>> 15);
    }
    const split = () => {
      state = (state + 0x9e3779b9) | 0;
      let mixed = state ^ (state >>> 16);
      mixed = Math.imul(mixed, 0x21f0aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
      return mixed ^ (mixed >>> 15);
    };
    this.#a = split();
    this.#b = split();
    this.#c = split();
    this.#d = split() | 1;
  }

  /** From 0 up to 1, without 1. */
  unit(): number {
    const five = Math.imul(this.#b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return (result >>> 0) / 0x1_0000_0000;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.unit();
  }

  /** A whole number from 0, below `count`. */
  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  chance(share: number): boolean {
    return this.unit() < share;
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new RangeError('There is nothing to pick from: give a list with members.');
    return found;
  }

  /** Index by weights that need not sum to one. */
  weighted(weights: readonly number[]): number {
    let left = this.unit() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, weight] of weights.entries()) {
      left -= weight;
      if (left < 0) return index;
    }
    return weights.length - 1;
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.unit())) * Math.cos(2 * Math.PI * this.unit());
  }

  logNormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal());
  }

  /** At least `least`; the share above x falls as x to the power of −`exponent`. */
  pareto(least: number, exponent: number): number {
    return least * (1 - this.unit()) ** (-1 / exponent);
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.unit());
  }

  /** A count with this mean (Knuth; above 30 by the normal law). */
  poisson(mean: number): number {
    if (mean <= 0) return 0;
    if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const limit = Math.exp(-mean);
    let product = this.unit();
    let count = 0;
    while (product > limit) {
      product *= this.unit();
      count++;
    }
    return count;
  }

  hex(digits: number): string {
    let text = '';
    while (text.length < digits) {
      text += Math.floor(this.unit() * 0x1_0000_0000)
        .toString(16)
        .padStart(8, '0');
    }
    return text.slice(0, digits);
  }
}
