import { createRecent, sha256 } from '@breakwater/kernel';
import { type CopyIndex, type CopySignature, copySignature, createCopyIndex } from '@breakwater/text';
import { lettersAdded } from '../own-words.ts';

/** Texts of which it is known, word for word, what they are copies of. */
const EXACT_TEXTS = 20_000;
/** Each with its signature and its digest. */
const EXACT_BYTES = 500;

/** The text that another is a near-copy of. */
export interface NearText {
  readonly key: string;
  readonly likeness: number;
  /** It adds words of its own: a quote. */
  readonly adds: boolean;
  /** It was not there before. */
  readonly isNew: boolean;
  readonly signature: CopySignature;
}

/** Texts of which near-copies are recognised: the first of each, since copies of copies drift away. */
export class KnownTexts {
  private readonly index: CopyIndex;
  private readonly keys: string[] = [];
  private readonly letters: Int32Array;
  private made = 0;
  private exact = createRecent<string, NearText | null>(EXACT_TEXTS);

  private readonly capacity: number;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.index = createCopyIndex({ capacity });
    this.letters = new Int32Array(capacity);
  }

  /** The text that this is a near-copy of, which is itself where there was none; undefined where it says too little. */
  place(text: string): NearText | undefined {
    const digest = sha256(text);
    const same = this.exact.get(digest);
    if (same !== undefined) return same ?? undefined;
    const signature = copySignature(text)?.slice();
    const near = signature && this.nearest(signature);
    // By its digest: the same words again are the most frequent copy, and cost next to nothing.
    this.exact.keep(digest, near ? { ...near, isNew: false } : null);
    return near;
  }

  /** Forgets texts by their keys, and which came word for word: nobody can ask whether one of them did. */
  forget(keys: ReadonlySet<string>): void {
    this.exact = createRecent(EXACT_TEXTS);
    if (keys.size === 0) return;
    for (let slot = 0; slot < this.keys.length; slot++) {
      if (!keys.has(this.keys[slot] ?? '')) continue;
      const last = this.made - 1;
      this.index.forget(last - ((last - slot) % this.capacity));
      this.keys[slot] = '';
    }
  }

  private nearest(signature: CopySignature): NearText {
    const found = this.index.find(signature);
    const key = found && this.keyOf(found.object);
    if (found && key !== undefined) {
      const adds = lettersAdded(signature[0] ?? 0, this.letters[found.object % this.capacity] ?? 0);
      return { key, likeness: found.likeness, adds, isNew: false, signature };
    }
    const number = this.made++;
    const slot = number % this.capacity;
    const own = `text:${hashOf(signature)}`;
    this.index.add(signature, number);
    this.keys[slot] = own;
    this.letters[slot] = signature[0] ?? 0;
    return { key: own, likeness: 1, adds: false, isNew: true, signature };
  }

  /** The key of the text that this is a near-copy of; nothing is added. */
  find(signature: CopySignature): string | undefined {
    const found = this.index.find(signature);
    return found && this.keyOf(found.object);
  }

  /** Numbers rise, and the oldest go as new ones come: a slot is of the number that was put there last. */
  private keyOf(number: number): string | undefined {
    return number >= 0 && number > this.made - 1 - this.capacity
      ? this.keys[number % this.capacity]
      : undefined;
  }

  get size(): number {
    return this.index.size;
  }

  get bytes(): number {
    return (
      this.index.bytes +
      this.letters.byteLength +
      this.size * 40 +
      Math.min(this.made, EXACT_TEXTS) * EXACT_BYTES
    );
  }
}

/** FNV-1a over the words of a signature, twice with other beginnings: the same text has the same key in every process. */
function hashOf(signature: CopySignature): string {
  let one = 0x811c9dc5;
  let two = 0x9747b28c;
  for (const word of signature) {
    one = Math.imul(one ^ word, 0x01000193);
    two = Math.imul(two ^ (word >>> 7) ^ (word << 11), 0x85ebca6b);
  }
  return (one >>> 0).toString(16).padStart(8, '0') + (two >>> 0).toString(16).padStart(8, '0');
}
