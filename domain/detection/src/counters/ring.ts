import type { CounterCode } from '../signal-stores.ts';

/** Buckets of a window: a count is exact up to a sixtieth of the window at its older end. */
export const WINDOW_BUCKETS = 60;
/**
 * Buckets that are kept, more than two windows: an event that comes up to 68 buckets late still finds its own whole
 * window. Later ones have no value, rather than one that is too low.
 */
export const RING = 128;
const SLOT = RING - 1;

/** Where a bucket lies in the ring; buckets are numbered from the epoch. */
export function slotOf(bucket: number): number {
  // Buckets are whole numbers above 2^31 for short windows: bit operators alone would cut them.
  return ((bucket % RING) + RING) & SLOT;
}

/** The bucket at which the window that ends with `bucket` begins. */
export function windowStart(bucket: number): number {
  return bucket - WINDOW_BUCKETS + 1;
}

/** What a counter says; `capped` when it is at least that much. */
export interface Reading {
  readonly value: number;
  readonly capped: boolean;
}

/** The oldest bucket that is kept when `newest` is the newest. */
export function oldestKept(newest: number): number {
  return newest - RING + 1;
}

/** The state of a counter for one key. */
export interface CounterState {
  /** Counts an event of a bucket. `member` is what a distinct counter tells apart, as a hash. */
  add(bucket: number, member: number): void;
  /** Reads the window that ends with a bucket; undefined when that window is no longer remembered whole. */
  read(bucket: number): Reading | undefined;
  /** All of it as it is written down; its class reads it back. */
  encode(): CounterCode;
  readonly newest: number;
  /** Something was counted since it was read that it does not already say. */
  readonly isChanged: boolean;
}
