import type { CounterCode } from '../signal-stores.ts';
import { readMembers, STRIDE, writeMembers } from './member-code.ts';
import { type CounterState, oldestKept, type Reading, RING, slotOf, windowStart } from './ring.ts';

/** Members up to which a distinct count is exact; more are reported as this many. */
export const DISTINCT_CAP = 1_000;
/**
 * Members that are kept. When a new one finds no room the oldest bucket is forgotten: since a window that is not capped
 * holds fewer than half of them, the window up to the newest event is never touched by that.
 */
const ROOM = 2 * DISTINCT_CAP;
/** A bucket with so many is full: each window that ends in it or after it is capped whoever else comes. */
const FULL = DISTINCT_CAP + 1;
/** Per member: its hash, then one bit for each bucket of the ring. */
const WORDS = RING / 32;
const NO_BUCKETS: readonly number[] = Array.from({ length: WORDS }, () => 0);

/** Which members were seen in which bucket of the ring, for one key. */
export class DistinctState implements CounterState {
  newest: number;
  isChanged = false;
  /** Buckets before it are not remembered whole. */
  private floor: number;
  private cells: number[];
  /** The bucket that was counted last, and its members. */
  private counted: { readonly bucket: number; members: number } | undefined;

  constructor([newest, floor, ...members]: CounterCode) {
    this.newest = Number(newest ?? Number.NEGATIVE_INFINITY);
    this.floor = Number(floor ?? Number.NEGATIVE_INFINITY);
    const [code] = members;
    // Before there was a code members stood as numbers, and rows live as long as two windows.
    this.cells = typeof code === 'string' ? readMembers(code) : members.map(Number);
  }

  add(bucket: number, member: number): void {
    this.advance(bucket);
    if (bucket < this.floor || this.isFull(bucket)) return;
    const at = this.indexOf(member) ?? this.append(member, bucket);
    if (at === undefined) return;
    const slot = slotOf(bucket);
    const word = at + 1 + (slot >>> 5);
    const bits = this.cells[word] ?? 0;
    const bit = 1 << (slot & 31);
    if ((bits & bit) !== 0) return;
    this.cells[word] = bits | bit;
    this.isChanged = true;
    if (this.counted?.bucket === bucket) this.counted.members++;
  }

  read(bucket: number): Reading | undefined {
    const start = windowStart(bucket);
    const members = this.countSince(Math.max(start, this.floor), Math.min(bucket, this.newest));
    if (start < this.floor && members < DISTINCT_CAP) return undefined;
    return { value: Math.min(members, DISTINCT_CAP), capped: members > DISTINCT_CAP || start < this.floor };
  }

  encode(): CounterCode {
    return [this.newest, this.floor, writeMembers(this.cells)];
  }

  /** What is seen by everybody is not written anew for each of them. */
  private isFull(bucket: number): boolean {
    if (this.cells.length < FULL * STRIDE) return false;
    if (this.counted?.bucket !== bucket) this.counted = { bucket, members: this.countSince(bucket, bucket) };
    return this.counted.members >= FULL;
  }

  private countSince(first: number, last: number): number {
    const wanted = [...NO_BUCKETS];
    for (let bucket = first; bucket <= last; bucket++) mark(wanted, bucket);
    return this.countMatching(wanted);
  }

  private countMatching(wanted: number[]): number {
    let members = 0;
    for (let at = 0; at < this.cells.length; at += STRIDE) if (this.overlaps(at, wanted)) members++;
    return members;
  }

  private overlaps(at: number, wanted: number[]): boolean {
    for (let word = 0; word < wanted.length; word++) {
      if (((this.cells[at + 1 + word] ?? 0) & (wanted[word] ?? 0)) !== 0) return true;
    }
    return false;
  }

  private indexOf(member: number): number | undefined {
    for (let at = 0; at < this.cells.length; at += STRIDE) {
      if (this.cells[at] === member) return at;
    }
    return undefined;
  }

  /** Makes room where needed; undefined when the bucket itself is full or forgotten, and so is capped anyway. */
  private append(member: number, bucket: number): number | undefined {
    while (this.cells.length >= ROOM * STRIDE) if (!this.forgetOldest()) return undefined;
    if (bucket < this.floor) return undefined;
    const at = this.cells.push(member, ...NO_BUCKETS) - STRIDE;
    return at;
  }

  private forgetOldest(): boolean {
    for (let bucket = Math.max(this.floor, oldestKept(this.newest)); bucket < this.newest; bucket++) {
      const before = this.cells.length;
      this.floor = bucket + 1;
      this.clear(bucket, bucket);
      if (this.cells.length < before) return true;
    }
    return false;
  }

  private advance(bucket: number): void {
    if (bucket <= this.newest) return;
    const first = Math.max(this.newest + 1, oldestKept(bucket));
    if (this.cells.length > 0) this.clear(first, bucket);
    this.newest = bucket;
    this.isChanged = true;
    this.floor = Math.max(this.floor, oldestKept(bucket));
  }

  /** Takes the slots of these buckets out of every member and drops members that were seen in no other. */
  private clear(first: number, last: number): void {
    this.counted = undefined;
    const cleared = [...NO_BUCKETS];
    for (let bucket = first; bucket <= last; bucket++) mark(cleared, bucket);
    let kept = 0;
    for (let at = 0; at < this.cells.length; at += STRIDE) {
      let left = 0;
      for (let word = 0; word < cleared.length; word++) {
        const bits = (this.cells[at + 1 + word] ?? 0) & ~(cleared[word] ?? 0);
        this.cells[at + 1 + word] = bits;
        left |= bits;
      }
      if (left === 0) continue;
      this.cells.copyWithin(kept, at, at + STRIDE);
      kept += STRIDE;
    }
    this.cells.length = kept;
  }
}

function mark(bits: number[], bucket: number): void {
  const slot = slotOf(bucket);
  bits[slot >>> 5] = (bits[slot >>> 5] ?? 0) | (1 << (slot & 31));
}
