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
  const counts = createPairTable(1 << 15);
  const closest = createPairTable(1 << 10);
  const size = shares.accounts.length;
  let [visited, told] = [0, 0];
  for (let object = 0; object < shares.objects.length; object++) {
    eachPair(shares, object, maxNeighbours, closest, (a, b, window) => {
      visited++;
      for (let wider = window; wider <= WIDEST; wider++) {
        const place = object * WINDOWS_MS.length + wider;
        pairsOfObject[place] = (pairsOfObject[place] ?? 0) + 1;
      }
      if (isActive[a] !== 1 || isActive[b] !== 1) return;
      const slot = counts.slot(a * size + b);
      const count = counts.first();
      count[slot] = (count[slot] ?? 0) + 1;
    });
    if (visited - told > STEP) {
      told = visited;
      yield (object / shares.objects.length) * 0.5;
    }
  }
  const { kept, start } = keptPairs(counts, minObjects);
  const table = emptyTable(start.at(-1) ?? 0);
  const next = start.slice(0, -1);
  [visited, told] = [0, 0];
  for (let object = 0; object < shares.objects.length; object++) {
    eachPair(shares, object, maxNeighbours, closest, (a, b, window, earlier, later) => {
      visited++;
      if (isActive[a] !== 1 || isActive[b] !== 1) return;
      const pair = (counts.second()[counts.find(a * size + b)] ?? 0) - 1;
      if (pair < 0) return;
      const to = next[pair] ?? 0;
      next[pair] = to + 1;
      table.object[to] = object;
      table.window[to] = window;
      table.earlier[to] = earlier;
      table.later[to] = later;
    });
    if (visited - told > STEP) {
      told = visited;
      yield 0.5 + (object / shares.objects.length) * 0.5;
    }
  }
  const a = Int32Array.from(kept, (key) => Math.floor(key / size));
  const b = Int32Array.from(kept, (key) => key % size);
  return { a, b, start, ...table, pairsOfObject };
}

/** Pairs with enough objects, in order, and where the objects of each begin; their places from 1 are in `second`. */
function keptPairs(counts: PairTable, minObjects: number): { kept: Float64Array; start: Int32Array } {
  const [count, place] = [counts.first(), counts.second()];
  const kept = counts
    .keys()
    .filter((_, slot) => (count[slot] ?? 0) >= minObjects)
    .sort();
  const start = new Int32Array(kept.length + 1);
  for (const [pair, key] of kept.entries()) {
    const slot = counts.find(key);
    start[pair + 1] = (start[pair] ?? 0) + (count[slot] ?? 0);
    place[slot] = pair + 1;
  }
  return { kept, start };
}

const emptyTable = (size: number) => ({
  object: new Int32Array(size),
  window: new Uint8Array(size),
  earlier: new Int32Array(size),
  later: new Int32Array(size),
});

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

type Visit = (a: number, b: number, window: number, earlier: number, later: number) => void;

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
    sweep(shares, begin, end, maxNeighbours, visit);
    return;
  }
  const size = shares.accounts.length;
  sweep(shares, begin, end, maxNeighbours, (a, b, _, earlier, later) => {
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
    visit(a, key - a * size, windowOf((at[later] ?? 0) - (at[earlier] ?? 0)), earlier, later);
  }
  closest.clear();
}

/** Each two rows of different accounts within the widest window. */
function sweep(
  { account, at }: Shares,
  begin: number,
  end: number,
  maxNeighbours: number,
  visit: Visit,
): void {
  for (let earlier = begin; earlier < end; earlier++) {
    const last = Math.min(end - 1, earlier + maxNeighbours);
    const [one, since] = [account[earlier] ?? 0, at[earlier] ?? 0];
    for (let later = earlier + 1; later <= last; later++) {
      const gap = (at[later] ?? 0) - since;
      if (gap > WIDEST_MS) break;
      const other = account[later] ?? 0;
      if (one !== other) visit(Math.min(one, other), Math.max(one, other), windowOf(gap), earlier, later);
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
