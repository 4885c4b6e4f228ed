import { growDoubles, growInts } from './grow.ts';
import { CLOSE } from './top-names.ts';

/** Names with less than this share of the best likeness come after it whatever their score: they are left out. */
const LEAST_SHARE = 0.35;

/** How many names are worth scoring. */
export interface WorthScoring {
  readonly scored: number;
  readonly close: number;
  readonly leastLikeness: number;
}

/** Names in the order of their likeness, of equal ones the earlier first. Used again and again. */
export class LikestNames {
  #names = new Int32Array(64);
  #likeness = new Float64Array(64);
  #count = 0;

  /** Forgets what was put before. */
  begin(): void {
    this.#count = 0;
  }

  put(name: number, likeness: number): void {
    this.#names = growInts(this.#names, this.#count + 1);
    this.#likeness = growDoubles(this.#likeness, this.#count + 1);
    let at = this.#count++;
    while (at > 0 && (this.#likeness[at - 1] ?? 0) < likeness) {
      this.#names[at] = this.#names[at - 1] ?? 0;
      this.#likeness[at] = this.#likeness[at - 1] ?? 0;
      at--;
    }
    this.#names[at] = name;
    this.#likeness[at] = likeness;
  }

  name(at: number): number {
    return this.#names[at] ?? 0;
  }

  likeness(at: number): number {
    return this.#likeness[at] ?? 0;
  }

  /** How many of the first are worth scoring; of those after the usual number only such as are as like as the likest. */
  worthScoring({ scored, close, leastLikeness }: WorthScoring): number {
    const most = this.likeness(0);
    let count = 0;
    while (count < this.#count && (count < scored || count < close)) {
      const least = Math.max(leastLikeness, most * (count < scored ? LEAST_SHARE : CLOSE));
      if (this.likeness(count) < least) break;
      count++;
    }
    return count;
  }
}
