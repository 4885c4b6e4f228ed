import type { CounterCode } from '../signal-stores.ts';
import { type CounterState, oldestKept, type Reading, windowStart } from './ring.ts';

/** How many events of one key fell into each bucket of the ring. */
export class CountState implements CounterState {
  newest: number;
  isChanged = false;
  /** Bucket and count in turn: most keys were seen in few buckets. */
  private pairs: number[];

  constructor([newest, ...pairs]: CounterCode) {
    this.newest = Number(newest ?? Number.NEGATIVE_INFINITY);
    this.pairs = pairs.map(Number);
  }

  add(bucket: number): void {
    if (bucket > this.newest) this.advance(bucket);
    if (bucket < oldestKept(this.newest)) return;
    this.isChanged = true;
    for (let at = 0; at < this.pairs.length; at += 2) {
      if (this.pairs[at] !== bucket) continue;
      this.pairs[at + 1] = (this.pairs[at + 1] ?? 0) + 1;
      return;
    }
    this.pairs.push(bucket, 1);
  }

  read(bucket: number): Reading | undefined {
    const start = windowStart(bucket);
    if (start < oldestKept(this.newest)) return undefined;
    let value = 0;
    for (let at = 0; at < this.pairs.length; at += 2) {
      const each = this.pairs[at] ?? 0;
      if (each >= start && each <= bucket) value += this.pairs[at + 1] ?? 0;
    }
    return { value, capped: false };
  }

  encode(): CounterCode {
    return [this.newest, ...this.pairs];
  }

  private advance(bucket: number): void {
    this.newest = bucket;
    const oldest = oldestKept(bucket);
    let kept = 0;
    for (let at = 0; at < this.pairs.length; at += 2) {
      if ((this.pairs[at] ?? 0) < oldest) continue;
      this.pairs.copyWithin(kept, at, at + 2);
      kept += 2;
    }
    this.pairs.length = kept;
  }
}
