import { LetterComparison } from './compare-letters.ts';
import type { CopySignature } from './copy-signature.ts';
import { BANDS, BANDS_FROM, LETTER_WORDS, LETTERS_FROM } from './signature-layout.ts';

/** The most alike of what was added. */
export interface FoundCopy {
  readonly object: number;
  /** Share of the letters of the shorter text that stand in the other one in their order, less for changes and length. */
  readonly likeness: number;
}

/** Finds near-copies of texts among the last so many: {@link createCopyIndex}. */
export interface CopyIndex {
  /** The most alike of what was added, when it is alike enough to be a copy. */
  find(signature: CopySignature): FoundCopy | undefined;
  /**
   * Keeps a signature for an object in the next place; whatever stands there goes, and is returned: whoever wants it to
   * stay, as others have gone, adds it again.
   */
  add(signature: CopySignature, object: number): number | undefined;
  /** Whatever was added for an object goes. */
  forget(object: number): void;
  readonly size: number;
  readonly bytes: number;
}

/** Of an entry: the upper bits tell bands apart that fell into one bucket, the lower ones are when it was added. */
const AGE_BITS = 24;
const AGE_MASK = 2 ** AGE_BITS - 1;
const MOST_CAPACITY = 2 ** (AGE_BITS - 1);
/** Of entries in one bucket, so many of the newest are looked at: what stands in more texts tells nothing. */
const MOST_STEPS = 32;
/** A power of two: places for texts that share a band, and of those so many with most bands are compared. */
const CANDIDATE_PLACES = 256;
const MOST_GATHERED = 160;
const MOST_COMPARED = 40;
/** Of those that share a single band, which is mostly a phrase that many use, so many are compared. */
const MOST_SINGLE = 6;
const NOBODY = -1;
/** Fitted on half of the texts that `bench/src/near-copies.ts` reads, judged on the others. */
export const LEAST_LIKENESS = 0.857;

/**
 * Near-copies among the last `capacity` texts (locality-sensitive hashing: Indyk, Motwani 1998): texts that share a band
 * are candidates; of those that share most, the letters are compared in their order. Memory is allotted once, about 320
 * bytes a text. What it holds are hashes and classes of letters; `forget` lets go of them at once.
 *
 * @throws RangeError for a capacity that is no whole number from 1 to 8,388,608
 * @example
 * const index = createCopyIndex({ capacity: 1_000 })
 * const first = copySignature('The late ferry to the old harbour leaves at nine this evening')
 * if (first) index.add(first, 7)
 * const copy = copySignature('they say: the late fery to the old harbor leaves at nine this evening')
 * copy && index.find(copy)?.object // => 7
 */
export function createCopyIndex(options: { readonly capacity: number }): CopyIndex {
  return new BandIndex(options.capacity);
}

class BandIndex implements CopyIndex {
  size = 0;
  readonly bytes: number;
  private added = 0;
  private readonly capacity: number;
  private readonly buckets: number;
  private readonly heads: Uint32Array;
  private readonly next: Uint32Array;
  private readonly lengths: Uint16Array;
  private readonly letters: Uint32Array;
  private readonly objects: Float64Array;
  private readonly comparison = new LetterComparison();
  private readonly candidates = new Int32Array(CANDIDATE_PLACES).fill(NOBODY);
  private readonly shared = new Uint8Array(CANDIDATE_PLACES);
  private readonly taken = new Uint8Array(MOST_GATHERED);
  /** Of each band of the text that is looked up: the entry that comes next, how old the one before it was. */
  private readonly entries = new Uint32Array(BANDS);
  private readonly ages = new Int32Array(BANDS);
  /** Bands that have entries left. */
  private readonly walking = new Uint8Array(BANDS);
  /** Texts that share each band, and how many do. */
  private readonly walked = new Int32Array(BANDS * MOST_STEPS);
  private readonly steps = new Uint8Array(BANDS);
  /** Where objects stand: made when one is forgotten for the first time, since most indexes forget none. */
  private slots: Map<number, Set<number>> | undefined;

  constructor(capacity: number) {
    if (!Number.isInteger(capacity) || capacity < 1 || capacity > MOST_CAPACITY) {
      throw new RangeError(`capacity of a copy index: a whole number from 1 to ${MOST_CAPACITY}`);
    }
    this.capacity = capacity;
    this.buckets = 2 ** Math.max(4, Math.ceil(Math.log2(capacity)) - 1);
    this.heads = new Uint32Array(this.buckets * BANDS);
    this.next = new Uint32Array(capacity * BANDS);
    this.lengths = new Uint16Array(capacity);
    this.letters = new Uint32Array(capacity * LETTER_WORDS);
    this.objects = new Float64Array(capacity).fill(NOBODY);
    this.bytes = [this.heads, this.next, this.lengths, this.letters, this.objects].reduce(
      (bytes, { byteLength }) => bytes + byteLength,
      0,
    );
  }

  add(signature: CopySignature, object: number): number | undefined {
    const slot = this.added % this.capacity;
    this.added++;
    const before = this.objects[slot] ?? NOBODY;
    if (before === NOBODY) this.size++;
    else this.leaves(before, slot);
    this.objects[slot] = object;
    if (this.slots) this.stands(object, slot);
    this.lengths[slot] = signature[0] ?? 0;
    const age = this.added & AGE_MASK;
    for (let band = 0; band < BANDS; band++) {
      const hash = signature[BANDS_FROM + band] ?? 0;
      const head = band * this.buckets + (hash & (this.buckets - 1));
      this.next[slot * BANDS + band] = this.heads[head] ?? 0;
      this.heads[head] = ((hash >>> AGE_BITS) << AGE_BITS) | age;
    }
    for (let word = 0; word < LETTER_WORDS; word++) {
      this.letters[slot * LETTER_WORDS + word] = signature[LETTERS_FROM + word] ?? 0;
    }
    return before === NOBODY ? undefined : before;
  }

  find(signature: CopySignature): FoundCopy | undefined {
    const count = this.gather(signature);
    this.comparison.own.read(signature, LETTERS_FROM, signature[0] ?? 0);
    let best = NOBODY;
    let most = LEAST_LIKENESS;
    let single = 0;
    for (let compared = 0; compared < MOST_COMPARED; compared++) {
      const place = this.mostShared(count);
      if (place === NOBODY || (this.shared[place] === 1 && ++single > MOST_SINGLE)) break;
      this.shared[place] = 0;
      const slot = this.candidates[place] ?? NOBODY;
      const likeness = this.comparison.likeness(
        this.letters,
        slot * LETTER_WORDS,
        this.lengths[slot] ?? 0,
        most,
      );
      if (likeness < most || (likeness === most && best !== NOBODY)) continue;
      most = likeness;
      best = slot;
      if (likeness === 1) break;
    }
    this.clear(count);
    return best === NOBODY ? undefined : { object: this.objects[best] ?? NOBODY, likeness: most };
  }

  forget(object: number): void {
    if (!this.slots) {
      this.slots = new Map();
      for (const [slot, one] of this.objects.entries()) if (one !== NOBODY) this.stands(one, slot);
    }
    for (const slot of this.slots.get(object) ?? []) {
      this.objects[slot] = NOBODY;
      this.lengths[slot] = 0;
      this.letters.fill(0, slot * LETTER_WORDS, (slot + 1) * LETTER_WORDS);
      this.size--;
    }
    this.slots.delete(object);
  }

  private stands(object: number, slot: number): void {
    const known = this.slots?.get(object);
    if (known) known.add(slot);
    else this.slots?.set(object, new Set([slot]));
  }

  private leaves(object: number, slot: number): void {
    const known = this.slots?.get(object);
    known?.delete(slot);
    if (known?.size === 0) this.slots?.delete(object);
  }

  /** Counts for each text how many bands it shares; returns how many texts there are. */
  private gather(signature: CopySignature): number {
    const { walked } = this;
    this.walk(signature);
    let count = 0;
    for (let band = 0; band < BANDS; band++) {
      const from = band * MOST_STEPS;
      const end = from + (this.steps[band] ?? 0);
      for (let at = from; at < end; at++) count = this.countShared(walked[at] ?? 0, count);
    }
    return count;
  }

  /**
   * The texts that share each band, newest first. All bands go a step at a time: entries lie far apart in memory, and the
   * processor fetches those of all bands at once, where from one entry to the next it would wait for each.
   */
  private walk(signature: CopySignature): void {
    const { heads, buckets, entries, ages, walking, steps } = this;
    for (let band = 0; band < BANDS; band++) {
      const hash = signature[BANDS_FROM + band] ?? 0;
      entries[band] = heads[band * buckets + (hash & (buckets - 1))] ?? 0;
      ages[band] = -1;
      steps[band] = 0;
      walking[band] = band;
    }
    let left = BANDS;
    for (let step = 0; step < MOST_STEPS && left > 0; step++) {
      let stay = 0;
      for (let at = 0; at < left; at++) {
        const band = walking[at] ?? 0;
        if (this.stepOn(band, signature[BANDS_FROM + band] ?? 0)) walking[stay++] = band;
      }
      left = stay;
    }
  }

  /** Takes the next text of a band; says whether there was one. */
  private stepOn(band: number, hash: number): boolean {
    const { added, capacity, entries, ages, steps } = this;
    const entry = entries[band] ?? 0;
    // What was overwritten since is older than all that is alive, and so is all behind it.
    const age = ((added & AGE_MASK) - (entry & AGE_MASK)) & AGE_MASK;
    if (age <= (ages[band] ?? 0) || age >= Math.min(added, capacity)) return false;
    ages[band] = age;
    const slot = (added - 1 - age) % capacity;
    if (entry >>> AGE_BITS === hash >>> AGE_BITS) {
      this.walked[band * MOST_STEPS + (steps[band] ?? 0)] = slot;
      steps[band] = (steps[band] ?? 0) + 1;
    }
    entries[band] = this.next[slot * BANDS + band] ?? 0;
    return true;
  }

  private countShared(slot: number, count: number): number {
    let place = Math.imul(slot, 0x9e3779b1) >>> 24;
    for (; this.candidates[place] !== NOBODY; place = (place + 1) % CANDIDATE_PLACES) {
      if (this.candidates[place] !== slot) continue;
      this.shared[place] = (this.shared[place] ?? 0) + 1;
      return count;
    }
    if (count === MOST_GATHERED) return count;
    this.candidates[place] = slot;
    this.shared[place] = 1;
    this.taken[count] = place;
    return count + 1;
  }

  /** The place of the text that shares most bands, of those that were not compared yet. */
  private mostShared(count: number): number {
    let best = NOBODY;
    let most = 0;
    for (let at = 0; at < count; at++) {
      const place = this.taken[at] ?? 0;
      const shared = this.shared[place] ?? 0;
      if (shared <= most) continue;
      most = shared;
      best = place;
    }
    return best;
  }

  private clear(count: number): void {
    for (let at = 0; at < count; at++) this.candidates[this.taken[at] ?? 0] = NOBODY;
  }
}
