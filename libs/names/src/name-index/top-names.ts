/** Share of the best score from which on another may be as good: many people share a common name. */
export const CLOSE = 0.75;

/**
 * The best few of many numbers by score, kept in order by insertion: cheap while few enter. Used again and again, since
 * most searches of ordinary names find nothing.
 */
export class TopNames {
  #names = new Int32Array(64);
  #scores = new Float64Array(64);
  #capacity = 0;
  #count = 0;

  /** Forgets what was offered before. */
  begin(capacity: number): void {
    if (this.#names.length < capacity) {
      this.#names = new Int32Array(capacity);
      this.#scores = new Float64Array(capacity);
    }
    this.#capacity = capacity;
    this.#count = 0;
  }

  /** The score that the next one must exceed. */
  get floor(): number {
    return this.#count < this.#capacity ? 0 : (this.#scores[this.#count - 1] ?? 0);
  }

  offer(name: number, score: number): void {
    if (this.#capacity === 0 || score <= this.floor) return;
    let at = this.#count < this.#capacity ? this.#count++ : this.#count - 1;
    while (at > 0 && (this.#scores[at - 1] ?? 0) < score) {
      this.#names[at] = this.#names[at - 1] ?? 0;
      this.#scores[at] = this.#scores[at - 1] ?? 0;
      at--;
    }
    this.#names[at] = name;
    this.#scores[at] = score;
  }

  /**
   * Names with at least a share of the best score, the best first; of those after the first `usual` only such as come as
   * close as the best. Until the next `begin`.
   */
  above(share: number, usual: number): Int32Array {
    const best = this.#scores[0] ?? 0;
    let count = 0;
    while (count < this.#count && (this.#scores[count] ?? 0) >= best * (count < usual ? share : CLOSE))
      count++;
    return this.#names.subarray(0, count);
  }
}
