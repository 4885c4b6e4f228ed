/** Pairs of rows, collected in any order and as often as wanted; taken out sorted and once each. */
export class PairList {
  #codes = new Float64Array(1 << 16);
  #length = 0;
  readonly #rows: number;

  constructor(rows: number) {
    this.#rows = rows;
  }

  add(a: number, b: number): void {
    if (a === b) return;
    if (this.#length === this.#codes.length) this.#makeRoom();
    this.#codes[this.#length] = a < b ? a * this.#rows + b : b * this.#rows + a;
    this.#length += 1;
  }

  /** Sorted pairs: the smaller row of each in `left`, the larger in `right`. */
  take(): CandidatePairs {
    this.#compact();
    const left = new Int32Array(this.#length);
    const right = new Int32Array(this.#length);
    for (let at = 0; at < this.#length; at += 1) {
      const code = this.#codes[at] ?? 0;
      const a = Math.floor(code / this.#rows);
      left[at] = a;
      right[at] = code - a * this.#rows;
    }
    return { left, right };
  }

  /** Doublets go first; only what is left grows the list. */
  #makeRoom(): void {
    this.#compact();
    if (this.#length < this.#codes.length / 2) return;
    const larger = new Float64Array(this.#codes.length * 2);
    larger.set(this.#codes);
    this.#codes = larger;
  }

  #compact(): void {
    const sorted = this.#codes.subarray(0, this.#length).sort();
    let kept = 0;
    for (let at = 0; at < sorted.length; at += 1) {
      if (at > 0 && sorted[at] === sorted[at - 1]) continue;
      sorted[kept] = sorted[at] ?? 0;
      kept += 1;
    }
    this.#length = kept;
  }
}

/** Pairs of rows, `left[i]` < `right[i]`, sorted, each once. */
export interface CandidatePairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
}
