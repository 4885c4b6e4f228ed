import type { Range, TokenReader } from '@breakwater/text';
import type { MarkedSpan } from './feature-spec.ts';
import type { MarkedWords } from './marked-words.ts';
import type { ReadFeatures } from './read-features.ts';
import { SeenBuckets } from './seen-buckets.ts';

const NO_WORD = -1;
const NOTHING_MARKED: readonly MarkedSpan[] = [];

/** Features of a text, each once, in buffers that are used again; readers add them. */
export abstract class FeatureList implements ReadFeatures {
  count = 0;
  buckets = new Uint32Array(1_024);
  /** Whole hash of each feature. */
  hashes = new Uint32Array(1_024);
  words = 0;
  protected readonly marked: MarkedWords;
  protected readonly tokens: TokenReader;
  private readonly mask: number;
  private readonly seen: SeenBuckets;
  /** Word that a feature came from, and for two the other one. */
  private froms = new Int32Array(1_024);
  private befores = new Int32Array(1_024);

  /**
   * @param bits buckets are `2 ** bits`
   * @param marked finds the words
   */
  constructor(bits: number, marked: MarkedWords) {
    this.mask = 2 ** bits - 1;
    this.seen = new SeenBuckets(bits);
    this.marked = marked;
    this.tokens = marked.tokens;
  }

  get tokenCount(): number {
    return this.tokens.count;
  }

  wordRange(token: number): Range {
    return this.tokens.range(this.tokens.starts[token] ?? 0, this.tokens.ends[token] ?? 0);
  }

  /** Takes a text in, of which nothing has been read yet. */
  protected begin(text: string, marked: readonly MarkedSpan[] = NOTHING_MARKED): void {
    this.marked.read(text, marked);
    this.seen.clear(this.buckets, this.count);
    this.count = 0;
    this.words = 0;
  }

  /** @param before the other word that it came from; left out where there is none */
  protected add(hash: number, from: number, before: number = NO_WORD): void {
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
