import type { Range, TokenReader } from '@breakwater/text';
import type { MarkedSpan } from './feature-spec.ts';
import { isHandlePart } from './handle-part.ts';
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
  protected readonly tokens: TokenReader;
  private text = '';
  private marked: readonly MarkedSpan[] = NOTHING_MARKED;
  /** The first marked span that does not end before the word that is read. */
  private span = 0;
  private inHandle = false;
  private readonly mask: number;
  private readonly seen = new SeenBuckets();
  /** Word that a feature came from, and for two the other one. */
  private froms = new Int32Array(1_024);
  private befores = new Int32Array(1_024);

  /**
   * @param bits buckets are `2 ** bits`
   * @param tokens finds the words
   */
  constructor(bits: number, tokens: TokenReader) {
    this.mask = 2 ** bits - 1;
    this.tokens = tokens;
  }

  get tokenCount(): number {
    return this.tokens.count;
  }

  wordRange(token: number): Range {
    return this.tokens.range(this.tokens.starts[token] ?? 0, this.tokens.ends[token] ?? 0);
  }

  /** Takes a text in, of which nothing has been read yet. */
  protected begin(text: string, marked: readonly MarkedSpan[] = NOTHING_MARKED): void {
    this.tokens.read(text);
    this.text = text;
    this.marked = marked;
    this.span = 0;
    this.inHandle = false;
    this.count = 0;
    this.words = 0;
    this.seen.clear();
  }

  /** What a word is part of: a handle or a link, the name of an organisation, or neither. Asked of each in turn. */
  protected roleOf(token: number): 'skipped' | 'entity' | 'word' {
    const { marked, text, tokens } = this;
    const place = tokens.originalStart(tokens.starts[token] ?? 0);
    this.inHandle = isHandlePart(text, place, this.inHandle);
    while (this.span < marked.length && (marked[this.span]?.end ?? 0) <= place) this.span++;
    const mark = marked[this.span];
    const as = mark !== undefined && mark.start <= place ? mark.as : undefined;
    if (this.inHandle || as === 'link') return 'skipped';
    return as ?? 'word';
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
