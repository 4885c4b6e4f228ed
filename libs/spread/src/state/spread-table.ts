import type { Cascade } from '../cascade.ts';
import { type Arrival, ArrivalReader } from './arrival.ts';
import { CounterRows } from './counter-rows.ts';
import { type ExportedSpread, exportState, importState } from './exported-spread.ts';
import { hashWord, UPPER_BITS, UPPER_MASK } from './hash.ts';
import { KeyIndex } from './key-index.ts';
import { PlatformNames } from './platform-names.ts';
import type { HashedArrival, SpreadState } from './spread-state.ts';
import { WarmStates } from './warm-states.ts';
import { namedWindows, type Window } from './windows.ts';

/** How something has spread until an instant. */
export interface SpreadCounts {
  readonly arrivals: number;
  /** Different ones: exact for up to 256 arrivals, else an estimate with a standard error of 6.5 %. */
  readonly accounts: number;
  /** Sum of the audiences that are known. */
  readonly audience: number;
  /** Of arrivals, 0–1. */
  readonly newAccountShare: number;
  readonly knownBadShare: number;
  /** Names; beyond fifteen in a table, `others`. */
  readonly platforms: readonly string[];
  /** Different ones: exact up to 64, else an estimate. */
  readonly groups: number;
  readonly firstAt: number;
  readonly lastAt: number;
  /** Arrivals of late: each counts 1 when it comes, and 1/e when the time of the window has passed. */
  readonly windows: Readonly<Record<Window, number>>;
}

export interface SpreadMeasures {
  readonly size: number;
  /** Things whose arrivals are kept one by one. */
  readonly warm: number;
  readonly bytes: number;
  readonly evicted: number;
  /** Arrivals with a time or an audience that could not be true. */
  readonly clamped: number;
  /** Arrivals that came after a later one. */
  readonly late: number;
}

export interface SpreadTableOptions {
  /** Things at most; those that were silent longest go first. */
  readonly capacity: number;
  /** Of these, so many with three arrivals and more are followed closely. */
  readonly warm: number;
  /** Goes into the hashes of accounts and groups. Tables that merge have the same one. */
  readonly salt?: string;
  /** No arrival is later than this says; without it only what no clock can show is clamped. */
  readonly now?: () => number;
}

/** How things spread: {@link createSpreadTable}. */
export interface SpreadTable {
  /** Somebody passed on the thing with this key: `text:…`, `link:…`, `file:…`, `tag:…`, `post:…`. */
  note(key: string, arrival: Arrival): void;
  of(key: string, now: number): SpreadCounts | undefined;
  /** How often it came, and nothing else of it: what most callers ask first. 0 for what is not counted. */
  arrivalsOf(key: string): number;
  /** What a forecast looks at; undefined for what is not followed from its beginning on. */
  cascadeOf(key: string, now: number): Cascade | undefined;
  export(key: string): ExportedSpread | undefined;
  /**
   * Adds what another table counted. Any order gives the same, but for rounding.
   *
   * @throws RangeError for the export of a table with another salt
   */
  merge(key: string, exported: ExportedSpread): void;
  /** An erased account leaves: see {@link createSpreadTable} for what stays. */
  forget(account: string): void;
  measures(): SpreadMeasures;
}

/**
 * Follows how things spread, in memory that is allotted once: about 60 bytes a thing, and up to 7 kB for each of the
 * `warm` ones. Of up to two arrivals all is kept; from the third on each arrival of a thing that is followed closely, up to
 * 256, then the first and an even sample; of the rest counts alone. A thing that came back after it was let go counts anew.
 *
 * Error: of things that are not followed closely windows are kept in steps of .034 %, times in seconds, and accounts and
 * groups are estimated from 64 and 32 bits.
 *
 * An erased account leaves wherever it can be told from others: its hash in pairs and lists, with time and audience. What
 * stays are sums, bits of salted hashes that many accounts share, and for the rarest hash of each of 256 parts how rare it
 * was: nobody can be found by them who is not known already.
 *
 * @throws RangeError for a capacity that is no whole number from 1 to 100 million
 * @example
 * const table = createSpreadTable({ capacity: 1_000, warm: 100 })
 * const at = Date.UTC(2026, 0, 5, 12)
 * table.note('tag:harbour', { at, account: 'a', platform: 'blue', audience: 120 })
 * table.note('tag:harbour', { at: at + 60_000, account: 'b', platform: 'green', audience: 80, isNewAccount: true })
 * table.of('tag:harbour', at + 60_000)?.audience // => 200
 * table.arrivalsOf('tag:harbour') // => 2
 * table.of('tag:harbour', at + 60_000)?.newAccountShare // => 0.5
 * [...(table.cascadeOf('tag:harbour', at + 90_000)?.after ?? [])] // => [0, 60]
 * table.of('tag:ferry', at) // => undefined
 */
export function createSpreadTable(options: SpreadTableOptions): SpreadTable {
  return new RowTable(options);
}

const MOST_CAPACITY = 1e8;
const CAME_BACK = 1 << UPPER_BITS;
const PAIR = 2;
const LEAST_DOUBLED = 32;
/** Two hashes make the one of a key: 53 bits. */
const LOWER_SEED = 0x2545f491;
const UPPER_SEED = 0x51ed270b;
const SALT_SEED = 0x1b873593;

class RowTable implements SpreadTable {
  private readonly options: SpreadTableOptions;
  private readonly index: KeyIndex;
  private readonly rows: CounterRows;
  private readonly warm: WarmStates;
  private readonly names = new PlatformNames();
  private readonly reader = new ArrivalReader();
  private readonly salt: number;
  private size = 0;
  private hand = 0;
  private evicted = 0;
  private late = 0;
  private lower = 0;
  private upper = 0;

  constructor(options: SpreadTableOptions) {
    this.options = options;
    const { capacity, warm, salt = '' } = options;
    if (!Number.isInteger(capacity) || capacity < 1 || capacity > MOST_CAPACITY) {
      throw new RangeError(`capacity of a spread table: a whole number from 1 to ${MOST_CAPACITY}`);
    }
    this.index = new KeyIndex(capacity);
    this.rows = new CounterRows(capacity);
    this.warm = new WarmStates(Math.max(1, Math.min(warm, capacity)));
    this.salt = hashWord(salt, SALT_SEED);
  }

  note(key: string, arrival: Arrival): void {
    if (!this.reader.read(arrival, this.options.now?.())) return;
    const { at, audience } = this.reader;
    const hashed: HashedArrival = {
      at,
      audience,
      account: hashWord(arrival.account, this.salt),
      platform: this.names.bitOf(arrival.platform),
      group: arrival.group === undefined ? 0 : hashWord(arrival.group, this.salt),
      isNewAccount: arrival.isNewAccount === true,
      isKnownBad: arrival.isKnownBad === true,
    };
    const row = this.rowOf(key);
    const state = this.warm.get(row);
    if (!state && (this.rows.arrivals[row] ?? 0) < PAIR) {
      if (this.rows.isLate(row, at)) this.late++;
      this.rows.notePair(row, hashed);
      return;
    }
    if (!state && !this.isToFollow(row)) {
      if (this.rows.isLate(row, at)) this.late++;
      this.rows.noteCounts(row, hashed);
      return;
    }
    const followed = state ?? this.follow(row, this.rows.read(row));
    if (at < followed.lastAt) this.late++;
    followed.note(hashed);
  }

  of(key: string, now: number): SpreadCounts | undefined {
    const state = this.stateOf(key);
    if (!state) return undefined;
    const { arrivals, audience, newAccounts, knownBad, firstAt, lastAt } = state;
    return {
      arrivals,
      accounts: state.accounts(),
      audience,
      newAccountShare: newAccounts / arrivals,
      knownBadShare: knownBad / arrivals,
      platforms: this.names.namesOf(state.platforms),
      groups: state.groupsEntered(),
      firstAt,
      lastAt,
      windows: namedWindows((window) => state.windowAt(window, now)),
    };
  }

  arrivalsOf(key: string): number {
    this.hash(key);
    const row = this.index.find(this.lower, this.upper);
    return row < 0 ? 0 : (this.warm.get(row)?.arrivals ?? this.rows.arrivals[row] ?? 0);
  }

  cascadeOf(key: string, now: number): Cascade | undefined {
    return this.stateOf(key)?.cascade(now);
  }

  export(key: string): ExportedSpread | undefined {
    const state = this.stateOf(key);
    return state && exportState(state, this.names, this.salt);
  }

  merge(key: string, exported: ExportedSpread): void {
    const other = importState(exported, this.names, this.salt);
    if (other.arrivals === 0) return;
    const row = this.rowOf(key);
    const known = this.warm.get(row);
    if (known) {
      known.merge(other);
      return;
    }
    if (this.rows.arrivals[row] !== 0) other.merge(this.rows.read(row));
    if (other.arrivals <= PAIR) this.rows.write(row, other);
    else this.follow(row, other);
  }

  forget(account: string): void {
    const hash = hashWord(account, this.salt);
    for (let row = 0; row < this.size; row++) this.rows.forget(row, hash);
    this.warm.forget(hash);
  }

  measures(): SpreadMeasures {
    const { size, evicted, late, index, rows, warm } = this;
    const bytes = index.bytes + rows.bytes + warm.bytes();
    return { size, warm: warm.size, bytes, evicted, clamped: this.reader.clamped, late };
  }

  /** At its third arrival, and after it made room, whenever its arrivals have doubled: so nobody can wear the table out. */
  private isToFollow(row: number): boolean {
    const arrivals = this.rows.arrivals[row] ?? 0;
    return arrivals === PAIR || (arrivals >= LEAST_DOUBLED && (arrivals & (arrivals - 1)) === 0);
  }

  private stateOf(key: string): SpreadState | undefined {
    this.hash(key);
    const row = this.index.find(this.lower, this.upper);
    return row < 0 ? undefined : (this.warm.get(row) ?? this.rows.read(row));
  }

  /** Follows a thing closely; of the one that makes room for it counts are kept. */
  private follow(row: number, state: SpreadState): SpreadState {
    const left = this.warm.add(row, state);
    if (left) this.rows.write(left.row, left.state);
    this.rows.arrivals[row] = state.arrivals;
    return state;
  }

  private rowOf(key: string): number {
    this.hash(key);
    const { index, rows, lower, upper } = this;
    const known = index.find(lower, upper);
    if (known >= 0) {
      index.upper[known] = (index.upper[known] ?? 0) | CAME_BACK;
      return known;
    }
    const row = this.size < this.options.capacity ? this.size++ : this.evict();
    index.insert(row, lower, upper);
    rows.clear(row);
    return row;
  }

  /** The next row nobody came back to since the hand passed it (second chance: Corbató 1968). */
  private evict(): number {
    for (;;) {
      const row = this.hand;
      this.hand = (row + 1) % this.size;
      const upper = this.index.upper[row] ?? 0;
      if ((upper & CAME_BACK) !== 0) {
        this.index.upper[row] = upper & ~CAME_BACK;
        continue;
      }
      this.index.remove(row);
      this.warm.remove(row);
      this.evicted++;
      return row;
    }
  }

  private hash(key: string): void {
    this.lower = hashWord(key, LOWER_SEED ^ this.salt);
    this.upper = hashWord(key, UPPER_SEED ^ this.salt) & UPPER_MASK;
  }
}
