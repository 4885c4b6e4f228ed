import type { Cascade } from '../cascade.ts';
import {
  bitsIn,
  countBits,
  countRegisters,
  mergeRegisters,
  newRegisters,
  noteInRegisters,
} from './distinct.ts';
import { GroupCount } from './groups.ts';
import { KeptArrivals, MOST_KEPT } from './kept-arrivals.ts';
import { leftAfter, WINDOW_COUNT } from './windows.ts';

const ACCOUNT_CELLS = 64;

/** One arrival as a state takes it: read, clamped, hashed. */
export interface HashedArrival {
  readonly at: number;
  /** NaN where nobody knows. */
  readonly audience: number;
  readonly account: number;
  /** A bit of its platform. */
  readonly platform: number;
  /** 0 where it came to no group. */
  readonly group: number;
  readonly isNewAccount: boolean;
  readonly isKnownBad: boolean;
}

/** How one thing spreads. States of parts make the state of the whole, merged in any order. */
export class SpreadState {
  arrivals = 0;
  audience = 0;
  newAccounts = 0;
  knownBad = 0;
  firstAt = Number.POSITIVE_INFINITY;
  lastAt = Number.NEGATIVE_INFINITY;
  /** Each as it was at `lastAt`. */
  windows: number[] = [0, 0, 0, 0, 0];
  platforms = 0;
  groups: GroupCount | undefined;
  /** Of 64 bits one for each account. */
  accountsLow = 0;
  accountsHigh = 0;
  /** Of more accounts than are kept one by one. */
  registers: Uint8Array | undefined;
  kept: KeptArrivals = new KeptArrivals();
  /** Whether `kept` was there from the first arrival on. */
  isWhole = true;

  note(arrival: HashedArrival): void {
    const { at, audience, account, group } = arrival;
    this.addWindows(at, undefined);
    this.arrivals++;
    if (audience > 0) this.audience += audience;
    if (arrival.isNewAccount) this.newAccounts++;
    if (arrival.isKnownBad) this.knownBad++;
    if (at < this.firstAt) this.firstAt = at;
    this.platforms |= arrival.platform;
    if (group !== 0) this.groupCount().note(group);
    this.noteAccount(account);
    this.kept.add(at, audience, account);
  }

  merge(other: SpreadState): void {
    if (other.arrivals === 0) return;
    this.addWindows(other.lastAt, other.windows);
    this.arrivals += other.arrivals;
    this.audience += other.audience;
    this.newAccounts += other.newAccounts;
    this.knownBad += other.knownBad;
    this.firstAt = Math.min(this.firstAt, other.firstAt);
    this.platforms |= other.platforms;
    if (other.groups) this.groupCount().merge(other.groups);
    this.mergeAccounts(other);
    this.kept.addAll(other.kept);
    this.isWhole &&= other.isWhole;
  }

  /** Arrivals in a window, as they count at an instant. */
  windowAt(window: number, now: number): number {
    return (this.windows[window] ?? 0) * leftAfter(window, Math.max(0, now - this.lastAt));
  }

  accounts(): number {
    if (this.isWhole && !this.registers) return this.kept.accounts();
    const estimate = this.registers ? countRegisters(this.registers) : 0;
    // Registers begin with what was kept. Where that is whole they have seen all, and the bits, which are few, would only
    // make the estimate higher by chance.
    const least = this.isWhole ? 0 : countAccountBits(this.accountsLow, this.accountsHigh);
    return Math.min(this.arrivals, Math.max(estimate, least));
  }

  groupsEntered(): number {
    return this.groups?.count() ?? 0;
  }

  /** What a forecast looks at; undefined where the beginning was not kept. */
  cascade(now: number): Cascade | undefined {
    if (!this.isWhole) return undefined;
    const order = this.kept.inOrder(now);
    if (order.length === 0) return undefined;
    const startedAt = this.firstAt;
    return {
      startedAt,
      now,
      after: Float64Array.from(order, (index) => (this.kept.at(index) - startedAt) / 1_000),
      audience: Float64Array.from(order, (index) => this.kept.audience(index)),
      arrivals: now >= this.lastAt ? this.arrivals : order.length,
    };
  }

  groupCount(): GroupCount {
    this.groups ??= new GroupCount();
    return this.groups;
  }

  /** Adds an arrival, or the windows of another state, as they were at an instant. */
  private addWindows(at: number, windows: readonly number[] | undefined): void {
    const last = Math.max(at, this.lastAt);
    for (let window = 0; window < WINDOW_COUNT; window++) {
      const own =
        this.arrivals === 0 ? 0 : (this.windows[window] ?? 0) * leftAfter(window, last - this.lastAt);
      this.windows[window] = own + (windows?.[window] ?? 1) * leftAfter(window, last - at);
    }
    this.lastAt = last;
  }

  private noteAccount(account: number): void {
    if (account === 0) return;
    if ((account & 1) === 0) this.accountsLow |= accountBit(account);
    else this.accountsHigh |= accountBit(account);
    if (this.registers) noteInRegisters(this.registers, account);
    else if (this.kept.count >= MOST_KEPT || !this.isWhole) noteInRegisters(this.spill(), account);
  }

  private mergeAccounts(other: SpreadState): void {
    this.accountsLow |= other.accountsLow;
    this.accountsHigh |= other.accountsHigh;
    const isFew = !this.registers && !other.registers && this.isWhole && other.isWhole;
    if (isFew && this.kept.count + other.kept.count <= MOST_KEPT) return;
    const registers = this.spill();
    if (other.registers) mergeRegisters(registers, other.registers);
    else noteKept(registers, other.kept);
  }

  private spill(): Uint8Array {
    if (this.registers) return this.registers;
    this.registers = newRegisters();
    noteKept(this.registers, this.kept);
    return this.registers;
  }
}

function noteKept(registers: Uint8Array, kept: KeptArrivals): void {
  for (let index = 0; index < kept.count; index++) {
    if (kept.account(index) !== 0) noteInRegisters(registers, kept.account(index));
  }
}

/** The lowest bit of a hash says in which of two words the bit is. */
export function accountBit(account: number): number {
  return 1 << (account >>> 27);
}

export function countAccountBits(low: number, high: number): number {
  return countBits(bitsIn(low) + bitsIn(high), ACCOUNT_CELLS);
}
