/** The best few of many numbers by score, kept in order by insertion: cheap while few enter. */
export class TopNames {
  readonly #names: Int32Array;
  readonly #scores: Float64Array;
  #count = 0;

  constructor(capacity: number) {
    this.#names = new Int32Array(capacity);
    this.#scores = new Float64Array(capacity);
  }

  /** The score that the next one must exceed. */
  get floor(): number {
    return this.#count < this.#names.length ? 0 : (this.#scores[this.#count - 1] ?? 0);
  }

  offer(name: number, score: number): void {
    if (score <= this.floor) return;
    let at = this.#count < this.#names.length ? this.#count++ : this.#count - 1;
    while (at > 0 && (this.#scores[at - 1] ?? 0) < score) {
      this.#names[at] = this.#names[at - 1] ?? 0;
      this.#scores[at] = this.#scores[at - 1] ?? 0;
      at--;
    }
    this.#names[at] = name;
    this.#scores[at] = score;
  }

  /** Names with at least a share of the best score, the best first. */
  above(share: number): Int32Array {
    const least = (this.#scores[0] ?? 0) * share;
    let count = 0;
    while (count < this.#count && (this.#scores[count] ?? 0) >= least) count++;
    return this.#names.subarray(0, count);
  }
}
