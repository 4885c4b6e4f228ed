const LEAST_SLOTS = 4_096;

/**
 * The buckets that a text has so far. A list of all buckets that there are would be a megabyte a model, and models that read
 * in turn would push each other out of the processor's cache: that was half of their time.
 *
 * @example
 * const seen = new SeenBuckets();
 * seen.add(7) // => true
 * seen.add(7) // => false
 * seen.clear();
 * seen.add(7) // => true
 */
export class SeenBuckets {
  private slots = new Int32Array(LEAST_SLOTS);
  private turns = new Int32Array(LEAST_SLOTS);
  private turn = 1;
  private count = 0;

  /** Forgets all. */
  clear(): void {
    this.turn++;
    this.count = 0;
  }

  /** Takes a bucket in; says whether it is new. */
  add(bucket: number): boolean {
    const { slots, turns, turn } = this;
    const last = slots.length - 1;
    let at = (Math.imul(bucket, 0x9e3779b1) >>> 7) & last;
    while (turns[at] === turn) {
      if (slots[at] === bucket) return false;
      at = (at + 1) & last;
    }
    slots[at] = bucket;
    turns[at] = turn;
    if (++this.count * 2 > slots.length) this.grow();
    return true;
  }

  private grow(): void {
    const { slots, turns, turn } = this;
    this.slots = new Int32Array(slots.length * 2);
    this.turns = new Int32Array(slots.length * 2);
    this.count = 0;
    for (let at = 0; at < slots.length; at++) if (turns[at] === turn) this.add(slots[at] ?? 0);
  }
}
