import { growDoubles, growInts } from './grow.ts';

/** Words of the vocabulary that a word may be a spelling of, the likest first: places `start` to `end` of two arrays. */
export interface NearWords {
  readonly words: Int32Array;
  readonly likeness: Float64Array;
  readonly start: number;
  readonly end: number;
}

/** What was remembered at one time: lists one after the other in two arrays, found by the place where each begins. */
class Generation {
  readonly places = new Map<string, number>();
  #words = new Int32Array(4_096);
  #likeness = new Float64Array(4_096);
  #filled = 0;

  read(start: number): NearWords {
    // The number of words stands before the first.
    const count = this.#words[start] ?? 0;
    return { words: this.#words, likeness: this.#likeness, start: start + 1, end: start + 1 + count };
  }

  write(word: string, { words, likeness, start, end }: NearWords): NearWords {
    const place = this.#filled;
    const filled = place + 1 + end - start;
    this.#words = growInts(this.#words, filled);
    this.#likeness = growDoubles(this.#likeness, filled);
    this.#words[place] = end - start;
    this.#words.set(words.subarray(start, end), place + 1);
    this.#likeness.set(likeness.subarray(start, end), place + 1);
    this.#filled = filled;
    this.places.set(word, place);
    return this.read(place);
  }

  clear(): void {
    if (this.#filled === 0) return;
    this.places.clear();
    this.#filled = 0;
  }
}

/** Near words of words that were looked up before, without an object for each. What it returns holds until the next call. */
export class NearMemory {
  readonly #half: number;
  #younger = new Generation();
  #older = new Generation();

  /** Holds at most `most` words: the older half is forgotten when the younger is full, so a common word stays. */
  constructor(most: number) {
    this.#half = Math.ceil(most / 2);
  }

  get(word: string): NearWords | undefined {
    const place = this.#younger.places.get(word);
    if (place !== undefined) return this.#younger.read(place);
    const before = this.#older.places.get(word);
    return before === undefined ? undefined : this.set(word, this.#older.read(before));
  }

  set(word: string, near: NearWords): NearWords {
    const written = this.#younger.write(word, near);
    if (this.#younger.places.size >= this.#half) {
      const emptied = this.#older;
      emptied.clear();
      this.#older = this.#younger;
      this.#younger = emptied;
    }
    return written;
  }

  clear(): void {
    this.#younger.clear();
    this.#older.clear();
  }
}
