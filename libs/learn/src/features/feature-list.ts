import { SeenBuckets } from './seen-buckets.ts';

const NO_WORD = -1;

/** Features of a text while it is read, each once, in buffers that are used again. */
export class FeatureList {
  count = 0;
  buckets = new Uint32Array(1_024);
  /** Whole hash of each feature. */
  hashes = new Uint32Array(1_024);
  private readonly mask: number;
  private readonly seen = new SeenBuckets();
  /** Word that a feature came from, and for two the other one. */
  private froms = new Int32Array(1_024);
  private befores = new Int32Array(1_024);

  /** @param bits buckets are `2 ** bits` */
  constructor(bits: number) {
    this.mask = 2 ** bits - 1;
  }

  clear(): void {
    this.count = 0;
    this.seen.clear();
  }

  /** @param before the other word that it came from; left out where there is none */
  add(hash: number, from: number, before: number = NO_WORD): void {
    const bucket = hash & this.mask;
    if (!this.seen.add(bucket)) return;
    if (this.count === this.buckets.length) this.grow();
    const at = this.count++;
    this.buckets[at] = bucket;
    this.hashes[at] = hash;
    this.froms[at] = from;
    this.befores[at] = before;
  }

  fromOf(index: number): number {
    return this.froms[index] ?? 0;
  }

  beforeOf(index: number): number {
    return this.befores[index] ?? NO_WORD;
  }

  private grow(): void {
    const size = this.buckets.length * 2;
    const grown = { buckets: new Uint32Array(size), hashes: new Uint32Array(size) };
    grown.buckets.set(this.buckets);
    grown.hashes.set(this.hashes);
    const [froms, befores] = [new Int32Array(size), new Int32Array(size)];
    froms.set(this.froms);
    befores.set(this.befores);
    Object.assign(this, { ...grown, froms, befores });
  }
}
