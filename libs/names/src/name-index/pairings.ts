import { growBytes, growDoubles } from './grow.ts';

const FIRST_SIZE = 64;

/** Bits of the words of a stretch. */
function maskOf(from: number, to: number): number {
  return ((2 << (to - from)) - 1) << from;
}

/**
 * Which words of two names may stand for each other, and the best choice of them. Four places and two numbers each in
 * arrays that are used again: a search pairs the words of dozens of names.
 */
export class Pairings {
  #fromA = new Uint8Array(FIRST_SIZE);
  #toA = new Uint8Array(FIRST_SIZE);
  #fromB = new Uint8Array(FIRST_SIZE);
  #toB = new Uint8Array(FIRST_SIZE);
  #likeness = new Float64Array(FIRST_SIZE);
  #gains = new Float64Array(FIRST_SIZE);
  #count = 0;
  readonly #chosen = new Uint16Array(FIRST_SIZE);
  #chosenCount = 0;

  begin(): void {
    this.#count = 0;
    this.#chosenCount = 0;
  }

  /** Adds that the words `fromA` to `toA` of one name are as like those of the other; `weight`: their surprisal. */
  add(fromA: number, toA: number, fromB: number, toB: number, likeness: number, weight: number): void {
    const at = this.#count++;
    if (at === this.#fromA.length) this.#widen();
    this.#fromA[at] = fromA;
    this.#toA[at] = toA;
    this.#fromB[at] = fromB;
    this.#toB[at] = toB;
    this.#likeness[at] = likeness;
    this.#gains[at] = likeness * weight;
  }

  /** Whether each of `length` words on either side has a partner that is at least so like it. */
  isComplete(length: number, sure: number): boolean {
    let pairedA = 0;
    let pairedB = 0;
    for (let at = 0; at < this.#count; at++) {
      if ((this.#likeness[at] ?? 0) < sure) continue;
      pairedA |= 1 << (this.#fromA[at] ?? 0);
      pairedB |= 1 << (this.#fromB[at] ?? 0);
    }
    const all = (1 << length) - 1;
    return pairedA === all && pairedB === all;
  }

  /**
   * Chooses pairings of which no two share a word, the likest first, of equal ones that which tells most, and the earlier
   * of two that are equal in both. The sum of what they tell.
   */
  choose(): number {
    let usedA = 0;
    let usedB = 0;
    let sum = 0;
    for (;;) {
      const best = this.#best(usedA, usedB);
      if (best < 0) return sum;
      usedA |= maskOf(this.#fromA[best] ?? 0, this.#toA[best] ?? 0);
      usedB |= maskOf(this.#fromB[best] ?? 0, this.#toB[best] ?? 0);
      this.#chosen[this.#chosenCount++] = best;
      sum += this.#gains[best] ?? 0;
    }
  }

  /** Share of pairs of chosen pairings that stand in another order on the other side. */
  disorder(): number {
    let turned = 0;
    let pairs = 0;
    for (let at = 0; at < this.#chosenCount; at++) {
      const one = this.#chosen[at] ?? 0;
      for (let next = at + 1; next < this.#chosenCount; next++) {
        const other = this.#chosen[next] ?? 0;
        pairs++;
        const isBeforeA = (this.#fromA[one] ?? 0) < (this.#fromA[other] ?? 0);
        const isBeforeB = (this.#fromB[one] ?? 0) < (this.#fromB[other] ?? 0);
        if (isBeforeA !== isBeforeB) turned++;
      }
    }
    return pairs === 0 ? 0 : turned / pairs;
  }

  /** The best pairing of words that are still free; -1 for none. */
  #best(usedA: number, usedB: number): number {
    let best = -1;
    let likeness = 0;
    let gain = 0;
    for (let at = 0; at < this.#count; at++) {
      const ownLikeness = this.#likeness[at] ?? 0;
      const ownGain = this.#gains[at] ?? 0;
      const isBetter = ownLikeness > likeness || (ownLikeness === likeness && ownGain > gain);
      if (best >= 0 && !isBetter) continue;
      if ((usedA & maskOf(this.#fromA[at] ?? 0, this.#toA[at] ?? 0)) !== 0) continue;
      if ((usedB & maskOf(this.#fromB[at] ?? 0, this.#toB[at] ?? 0)) !== 0) continue;
      best = at;
      likeness = ownLikeness;
      gain = ownGain;
    }
    return best;
  }

  #widen(): void {
    const length = this.#count;
    this.#fromA = growBytes(this.#fromA, length);
    this.#toA = growBytes(this.#toA, length);
    this.#fromB = growBytes(this.#fromB, length);
    this.#toB = growBytes(this.#toB, length);
    this.#likeness = growDoubles(this.#likeness, length);
    this.#gains = growDoubles(this.#gains, length);
  }
}
