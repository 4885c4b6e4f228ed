import { type KeyedToken, PICTURE_BYTES } from '../tokens/token.ts';
import { grown, u8, u32 } from './columns.ts';
import { epochByte } from './lane.ts';
import { COMMON } from './postings.ts';

/** Bits by which two hashes of one picture may differ: the threshold that PDQ itself gives. */
export const SAME_PICTURE = 31;

const BANDS = 16;
const BAND_BITS = (PICTURE_BYTES * 8) / BANDS;
const BUCKETS = 2 ** BAND_BITS;
/** Bits that are set, by two bytes. */
const ONES = new Uint8Array(BUCKETS);
for (let bits = 1; bits < BUCKETS; bits += 1) ONES[bits] = (bits & 1) + u8(ONES, bits >> 1);

/**
 * Sealed pictures of removals, found by distance (multi-index hashing, Norouzi, Punjani, Fleet 2012): of 31 bits that
 * differ, one of 16 bands has one at most, so that each band is looked up as it is and with each of its bits turned over.
 * Nothing is missed. The bands follow from the pictures, so that a snapshot holds those alone.
 */
export class PictureIndex {
  bits = new Uint8Array(0);
  /** Number of the removal and one; 0 where the place is free. */
  owner = new Uint32Array(0);
  /** As by `epochByte`. */
  epochs = new Uint8Array(0);
  used = 0;
  free: number[] = [];

  /** By picture: the next picture of its removal and one. By removal: its first picture and one. */
  #nextOfOwner = new Uint32Array(0);
  #firstOfOwner = new Uint32Array(0);
  /** By parity of `epochByte`, made when there is a picture: first picture of a bucket and one. */
  readonly #heads: (Uint32Array | undefined)[] = [undefined, undefined];
  /** By picture and band: the next picture of the bucket and one. */
  #nextOfBand = new Uint32Array(0);

  get bytes(): number {
    const heads = this.#heads.reduce((sum, table) => sum + (table?.byteLength ?? 0), 0);
    const links = this.#nextOfOwner.byteLength + this.#firstOfOwner.byteLength + this.#nextOfBand.byteLength;
    return heads + links + this.bits.byteLength + this.owner.byteLength + this.epochs.byteLength;
  }

  put(removal: number, token: KeyedToken): void {
    if (token.bytes.length !== PICTURE_BYTES) return;
    const at = this.free.pop() ?? this.used++;
    this.bits = grown(this.bits, (at + 1) * PICTURE_BYTES);
    this.owner = grown(this.owner, at + 1);
    this.epochs = grown(this.epochs, at + 1);
    this.bits.set(token.bytes, at * PICTURE_BYTES);
    this.owner[at] = removal + 1;
    this.epochs[at] = epochByte(token.epoch);
    this.#link(at);
  }

  /** Forgets the pictures of a removal: nothing of them stays. */
  remove(removal: number): void {
    let at = u32(this.#firstOfOwner, removal) - 1;
    while (at >= 0) {
      const next = u32(this.#nextOfOwner, at) - 1;
      this.#unlink(at);
      this.bits.fill(0, at * PICTURE_BYTES, (at + 1) * PICTURE_BYTES);
      this.owner[at] = 0;
      this.epochs[at] = 0;
      this.#nextOfOwner[at] = 0;
      this.free.push(at);
      at = next;
    }
    if (removal < this.#firstOfOwner.length) this.#firstOfOwner[removal] = 0;
  }

  /** Finds the bands of pictures that were read from a file. */
  relink(): void {
    for (let at = 0; at < this.used; at += 1) if (u32(this.owner, at) > 0) this.#link(at);
  }

  /** Pictures that are the same but for `SAME_PICTURE` bits; none where they are so many that they say nothing. */
  near(token: KeyedToken): readonly number[] {
    const epoch = epochByte(token.epoch);
    const heads = this.#heads[epoch & 1];
    if (heads === undefined || token.bytes.length !== PICTURE_BYTES) return [];
    const found = new Set<number>();
    for (let band = 0; band < BANDS; band += 1) {
      const key = bandOf(token.bytes, band);
      for (let turned = 0; turned <= BAND_BITS; turned += 1) {
        const bucket = band * BUCKETS + (turned === BAND_BITS ? key : key ^ (1 << turned));
        for (let link = u32(heads, bucket); link > 0; ) {
          const at = link - 1;
          if (this.epochs[at] === epoch && this.#distance(token.bytes, at) <= SAME_PICTURE) found.add(at);
          if (found.size > COMMON) return [];
          link = u32(this.#nextOfBand, at * BANDS + band);
        }
      }
    }
    return [...found];
  }

  ownerOf(picture: number): number {
    return u32(this.owner, picture) - 1;
  }

  bitsOf(picture: number): Uint8Array {
    return this.bits.subarray(picture * PICTURE_BYTES, (picture + 1) * PICTURE_BYTES);
  }

  #distance(bytes: Uint8Array, at: number): number {
    let distance = 0;
    const start = at * PICTURE_BYTES;
    for (let band = 0; band < BANDS && distance <= SAME_PICTURE; band += 1) {
      distance += u8(ONES, bandOf(bytes, band) ^ bandOf(this.bits, band, start));
    }
    return distance;
  }

  #link(at: number): void {
    const removal = u32(this.owner, at) - 1;
    this.#firstOfOwner = grown(this.#firstOfOwner, removal + 1);
    this.#nextOfOwner = grown(this.#nextOfOwner, at + 1);
    this.#nextOfOwner[at] = u32(this.#firstOfOwner, removal);
    this.#firstOfOwner[removal] = at + 1;
    const heads = this.#headsOf(at);
    this.#nextOfBand = grown(this.#nextOfBand, (at + 1) * BANDS);
    for (let band = 0; band < BANDS; band += 1) {
      const bucket = band * BUCKETS + bandOf(this.bits, band, at * PICTURE_BYTES);
      this.#nextOfBand[at * BANDS + band] = u32(heads, bucket);
      heads[bucket] = at + 1;
    }
  }

  #unlink(at: number): void {
    const heads = this.#headsOf(at);
    for (let band = 0; band < BANDS; band += 1) {
      const place = at * BANDS + band;
      const bucket = band * BUCKETS + bandOf(this.bits, band, at * PICTURE_BYTES);
      const next = u32(this.#nextOfBand, place);
      if (heads[bucket] === at + 1) heads[bucket] = next;
      else {
        let before = u32(heads, bucket) - 1;
        while (u32(this.#nextOfBand, before * BANDS + band) !== at + 1) {
          before = u32(this.#nextOfBand, before * BANDS + band) - 1;
        }
        this.#nextOfBand[before * BANDS + band] = next;
      }
      this.#nextOfBand[place] = 0;
    }
  }

  #headsOf(at: number): Uint32Array {
    const parity = u8(this.epochs, at) & 1;
    const heads = this.#heads[parity] ?? new Uint32Array(BANDS * BUCKETS);
    this.#heads[parity] = heads;
    return heads;
  }
}

/** Two bytes of a picture. */
function bandOf(bytes: Uint8Array, band: number, start = 0): number {
  const at = start + band * 2;
  return u8(bytes, at) | (u8(bytes, at + 1) << 8);
}
