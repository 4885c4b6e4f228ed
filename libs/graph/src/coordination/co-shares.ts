import { createSketch } from './pair-sketch.ts';
import { createPairTable, type PairTable } from './pair-table.ts';
import type { Shares } from './shares.ts';

/** Windows in which accounts are looked at together, milliseconds: ten seconds, a minute, ten minutes, an hour, six. */
export const WINDOWS_MS = [10_000, 60_000, 600_000, 3_600_000, 21_600_000] as const;

export interface CoShareOptions {
  /** Objects that two accounts must share for the pair to be kept. 3 when left out: fewer are chance, or friends. */
  readonly minObjects?: number;
  /** Of an object that everybody passes on, a share is compared with so many that follow it. 64 when left out. */
  readonly maxNeighbours?: number;
}

/** Pairs of accounts with what they share; numbers are places in `Shares`. */
export interface CoShares {
  /** Pairs that share enough objects, `a` below `b`, in order. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Where the shared objects of a pair begin, by its place; one more than there are pairs. */
  readonly start: Int32Array;
  readonly object: Int32Array;
  /** Smallest of WINDOWS_MS in which the pair shared this object. */
  readonly window: Uint8Array;
  /** Rows of `Shares` that came closest, the earlier and the later. */
  readonly earlier: Int32Array;
  readonly later: Int32Array;
  /** Pairs of accounts, kept or not, that shared an object within a window: `object * WINDOWS_MS.length + window`. */
  readonly pairsOfObject: Float64Array;
}

/** Works out pairs: in memory, or by another engine with the same answer. */
export type CoShareEngine = (shares: Shares, options: CoShareOptions) => Promise<CoShares>;

export const DEFAULT_CO_SHARES = { minObjects: 3, maxNeighbours: 64 } as const;
const WIDEST = WINDOWS_MS.length - 1;
const WIDEST_MS = WINDOWS_MS[WIDEST] ?? 0;
/** Pairs between two looks at the clock. */
const STEP = 200_000;

/**
 * Which accounts shared the same objects at about the same time: a sweep over each object in order of time. See
 * `coSharesInSteps` for work that must not hold up others.
 *
 * @example
 * ```ts
 * const row = (object: string, account: string, at: number) => ({ object, account, content: `${object}-${account}`, at });
 * const shares = toShares(['x', 'y', 'z'].flatMap((object) => [row(object, 'ann', 0), row(object, 'ben', 30_000)]));
 * const pairs = countCoShares(shares);
 * [[...pairs.a], [...pairs.b], [...pairs.object], [...pairs.window]] // => [[0], [1], [0, 1, 2], [1, 1, 1]]
 * ```
 */
export function countCoShares(shares: Shares, options: CoShareOptions = {}): CoShares {
  const steps = coSharesInSteps(shares, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `countCoShares`, in steps of some milliseconds; each yields the share that is done, from 0 to 1. */
export function* coSharesInSteps(
  shares: Shares,
  options: CoShareOptions = {},
): Generator<number, CoShares, undefined> {
  const { minObjects, maxNeighbours } = { ...DEFAULT_CO_SHARES, ...options };
  const isActive = activeAccounts(shares, minObjects);
  const pairsOfObject = new Float64Array(shares.objects.length * WINDOWS_MS.length);
  const closest = createPairTable();
  const sketch = createSketch(shares.at.length);
  const size = shares.accounts.length;
  const count: Visit = (object, a, b, window) => {
    for (let wider = window; wider <= WIDEST; wider++) {
      const place = object * WINDOWS_MS.length + wider;
      pairsOfObject[place] = (pairsOfObject[place] ?? 0) + 1;
    }
    if (isActive[a] === 1 && isActive[b] === 1) sketch.add(a * size + b);
  };
  yield* everyPair(shares, maxNeighbours, closest, count);
  const entries: Entry[] = [];
  const collect: Visit = (object, a, b, window, earlier, later) => {
    if (isActive[a] !== 1 || isActive[b] !== 1) return;
    const key = a * size + b;
    if (sketch.atLeast(key, minObjects)) entries.push({ key, object, window, earlier, later });
  };
  for (const done of everyPair(shares, maxNeighbours, closest, collect)) yield 0.5 + done;
  return { ...toTable(entries, size, minObjects), pairsOfObject };
}

interface Entry {
  readonly key: number;
  readonly object: number;
  readonly window: number;
  readonly earlier: number;
  readonly later: number;
}

/** Visits all pairs of all objects; yields how far it is, from 0 to a half. */
function* everyPair(
  shares: Shares,
  maxNeighbours: number,
  closest: PairTable,
  visit: Visit,
): Generator<number, void, undefined> {
  let visited = 0;
  const counted: Visit = (object, a, b, window, earlier, later) => {
    visited++;
    visit(object, a, b, window, earlier, later);
  };
  for (let object = 0; object < shares.objects.length; object++) {
    eachPair(shares, object, maxNeighbours, closest, counted);
    if (visited < STEP) continue;
    visited = 0;
    yield (object / shares.objects.length) * 0.5;
  }
}

/** Entries of pairs with enough objects, by pair and object. */
function toTable(
  entries: readonly Entry[],
  accounts: number,
  minObjects: number,
): Omit<CoShares, 'pairsOfObject'> {
  const counts = new Map<number, number>();
  for (const { key } of entries) counts.set(key, (counts.get(key) ?? 0) + 1);
  const kept = entries.filter(({ key }) => (counts.get(key) ?? 0) >= minObjects);
  kept.sort((one, other) => one.key - other.key || one.object - other.object);
  const keys = [...new Set(kept.map(({ key }) => key))];
  const start = new Int32Array(keys.length + 1);
  for (const [pair, key] of keys.entries()) start[pair + 1] = (start[pair] ?? 0) + (counts.get(key) ?? 0);
  return {
    a: Int32Array.from(keys, (key) => Math.floor(key / accounts)),
    b: Int32Array.from(keys, (key) => key % accounts),
    start,
    object: Int32Array.from(kept, ({ object }) => object),
    window: Uint8Array.from(kept, ({ window }) => window),
    earlier: Int32Array.from(kept, ({ earlier }) => earlier),
    later: Int32Array.from(kept, ({ later }) => later),
  };
}

/** 1 for accounts with so many objects: others cannot be one of a pair. */
export function activeAccounts(shares: Shares, minObjects: number): Uint8Array {
  const { objects } = countActivity(shares);
  return Uint8Array.from(objects, (count) => (count >= minObjects ? 1 : 0));
}

/** How many objects each account has, and how many accounts each object. */
export function countActivity(shares: Shares): { objects: Int32Array; accounts: Int32Array } {
  const objects = new Int32Array(shares.accounts.length);
  const accounts = new Int32Array(shares.objects.length);
  const seen = new Int32Array(shares.accounts.length).fill(-1);
  for (let object = 0; object < shares.objects.length; object++)
    for (let row = shares.objectStart[object] ?? 0; row < (shares.objectStart[object + 1] ?? 0); row++) {
      const account = shares.account[row] ?? 0;
      if (seen[account] === object) continue;
      seen[account] = object;
      objects[account] = (objects[account] ?? 0) + 1;
      accounts[object] = (accounts[object] ?? 0) + 1;
    }
  return { objects, accounts };
}

type Visit = (object: number, a: number, b: number, window: number, earlier: number, later: number) => void;

/** Each pair of accounts of an object once, where they came closest; the first of those where several are as close. */
function eachPair(
  shares: Shares,
  object: number,
  maxNeighbours: number,
  closest: PairTable,
  visit: Visit,
): void {
  const { account, at } = shares;
  const [begin, end] = [shares.objectStart[object] ?? 0, shares.objectStart[object + 1] ?? 0];
  if (end - begin < 2) return;
  if (!isRepeated(account, begin, end)) {
    sweep(shares, object, maxNeighbours, visit);
    return;
  }
  const size = shares.accounts.length;
  sweep(shares, object, maxNeighbours, (_, a, b, __, earlier, later) => {
    const before = closest.size();
    const slot = closest.slot(a * size + b);
    const [first, second] = [closest.first(), closest.second()];
    const known = (at[second[slot] ?? 0] ?? 0) - (at[first[slot] ?? 0] ?? 0);
    if (slot < before && (at[later] ?? 0) - (at[earlier] ?? 0) >= known) return;
    first[slot] = earlier;
    second[slot] = later;
  });
  const [keys, first, second] = [closest.keys(), closest.first(), closest.second()];
  for (let slot = 0; slot < keys.length; slot++) {
    const key = keys[slot] ?? 0;
    const [earlier, later] = [first[slot] ?? 0, second[slot] ?? 0];
    const a = Math.floor(key / size);
    visit(object, a, key - a * size, windowOf((at[later] ?? 0) - (at[earlier] ?? 0)), earlier, later);
  }
  closest.clear();
}

/** Each two rows of different accounts within the widest window. */
function sweep(shares: Shares, object: number, maxNeighbours: number, visit: Visit): void {
  const { account, at } = shares;
  const [begin, end] = [shares.objectStart[object] ?? 0, shares.objectStart[object + 1] ?? 0];
  for (let earlier = begin; earlier < end; earlier++) {
    const last = Math.min(end - 1, earlier + maxNeighbours);
    const [one, since] = [account[earlier] ?? 0, at[earlier] ?? 0];
    for (let later = earlier + 1; later <= last; later++) {
      const gap = (at[later] ?? 0) - since;
      if (gap > WIDEST_MS) break;
      const other = account[later] ?? 0;
      if (one !== other)
        visit(object, Math.min(one, other), Math.max(one, other), windowOf(gap), earlier, later);
    }
  }
}

function isRepeated(account: Int32Array, begin: number, end: number): boolean {
  if (end - begin === 2) return false;
  return new Set(account.subarray(begin, end)).size < end - begin;
}

/** The smallest window that holds a gap of so many milliseconds. */
function windowOf(gap: number): number {
  let window = 0;
  while (window < WIDEST && gap > (WINDOWS_MS[window] ?? 0)) window++;
  return window;
}
