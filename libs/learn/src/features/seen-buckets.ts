/**
 * The buckets that a text has so far: a bit for each that there is, 16 KiB for the usual 2^17. A list of whole numbers would
 * be a megabyte a model, and models that read in turn would push each other out of the processor's cache; a table of those
 * of one text alone takes twice the time.
 *
 * @example
 * const seen = new SeenBuckets(10);
 * seen.add(7) // => true
 * seen.add(7) // => false
 * seen.clear(Uint32Array.of(7), 1);
 * seen.add(7) // => true
 */
export class SeenBuckets {
  private readonly bits: Int32Array;

  /** @param bits buckets are numbered from 0 to 2^bits - 1 */
  constructor(bits: number) {
    this.bits = new Int32Array(Math.max(1, 2 ** bits / 32));
  }

  /** Forgets these, the first `count` of a list: all that were taken in, or others stay. */
  clear(buckets: Uint32Array, count: number): void {
    const { bits } = this;
    for (let at = 0; at < count; at++) bits[(buckets[at] ?? 0) >>> 5] = 0;
  }

  /** Takes a bucket in; says whether it is new. */
  add(bucket: number): boolean {
    const { bits } = this;
    const place = bucket >>> 5;
    const word = bits[place] ?? 0;
    const bit = 1 << (bucket & 31);
    if ((word & bit) !== 0) return false;
    bits[place] = word | bit;
    return true;
  }
}
