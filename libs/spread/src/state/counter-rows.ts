import { seededRandom } from '@breakwater/kernel';
import { groupBit } from './groups.ts';
import { accountBit, type HashedArrival, SpreadState } from './spread-state.ts';
import { leftAfter, WINDOW_COUNT } from './windows.ts';

/** Up to two arrivals are kept as they came; of more, counts. */
const PAIR = 2;
const MOST_SHARE = 0xffff;
/** Counts of windows as numbers of 16 bits: steps of 0.034 %, up to 67 million. */
const STEPS_A_DOUBLING = 2_048;
const LEAST_COUNT = 1 / 64;
const FLOAT_STEP = 2 ** -23;
const COUNTS = Float64Array.from(
  { length: 0x10000 },
  (_, code) => (2 ** (code / STEPS_A_DOUBLING) - 1) * LEAST_COUNT,
);

/** Counters of objects in columns, 44 bytes a row: two arrivals as they were, or counts. */
export class CounterRows {
  readonly arrivals: Uint32Array;
  /** Seconds since the epoch. */
  private readonly firstAt: Uint32Array;
  private readonly lastAt: Uint32Array;
  private readonly audience: Float32Array;
  private readonly newAccounts: Uint16Array;
  private readonly knownBad: Uint16Array;
  private readonly platforms: Uint16Array;
  /** Of a pair, the hash of the one's group; that of the other stands in the place of the audience. */
  private readonly groups: Int32Array;
  private readonly secondGroups: Int32Array;
  /** Of a pair, the hashes of both; else 64 bits, one of which each account sets. */
  private readonly accounts: Uint32Array;
  /** Of a pair, the audience of both; else a count for each window. */
  private readonly windows: Uint16Array;
  private readonly random = seededRandom(1);
  private readonly float = new Float32Array(1);
  private readonly halves = new Uint16Array(this.float.buffer);

  constructor(capacity: number) {
    this.arrivals = new Uint32Array(capacity);
    this.firstAt = new Uint32Array(capacity);
    this.lastAt = new Uint32Array(capacity);
    this.audience = new Float32Array(capacity);
    this.newAccounts = new Uint16Array(capacity);
    this.knownBad = new Uint16Array(capacity);
    this.platforms = new Uint16Array(capacity);
    this.groups = new Int32Array(capacity);
    this.secondGroups = new Int32Array(this.audience.buffer);
    this.accounts = new Uint32Array(capacity * PAIR);
    this.windows = new Uint16Array(capacity * WINDOW_COUNT);
  }

  get bytes(): number {
    return this.arrivals.length * 44;
  }

  clear(row: number): void {
    this.arrivals[row] = 0;
    this.secondGroups[row] = 0;
    this.newAccounts[row] = 0;
    this.knownBad[row] = 0;
    this.platforms[row] = 0;
    this.groups[row] = 0;
  }

  isLate(row: number, at: number): boolean {
    const count = this.arrivals[row] ?? 0;
    return count > 0 && Math.floor(at / 1_000) < ((count === 1 ? this.firstAt[row] : this.lastAt[row]) ?? 0);
  }

  /** Takes the first or second arrival of a row. */
  notePair(row: number, arrival: HashedArrival): void {
    const seconds = Math.floor(arrival.at / 1_000);
    const count = this.arrivals[row] ?? 0;
    const isEarlier = count === 1 && seconds < (this.firstAt[row] ?? 0);
    const place = count === 0 || isEarlier ? 0 : 1;
    if (isEarlier) {
      this.lastAt[row] = this.firstAt[row] ?? 0;
      this.setPair(row, 1, this.accounts[row * PAIR] ?? 0, this.pairAudience(row, 0));
    }
    if (place === 0) this.firstAt[row] = seconds;
    if (!isEarlier) this.lastAt[row] = seconds;
    this.setPair(row, place, arrival.account, arrival.audience);
    this.arrivals[row] = count + 1;
    this.newAccounts[row] = (this.newAccounts[row] ?? 0) + (arrival.isNewAccount ? 1 : 0);
    this.knownBad[row] = (this.knownBad[row] ?? 0) + (arrival.isKnownBad ? 1 : 0);
    this.platforms[row] = (this.platforms[row] ?? 0) | arrival.platform;
    if (count === 0) this.groups[row] = arrival.group;
    else this.secondGroups[row] = arrival.group;
  }

  /** Takes one more arrival of a row of more than two, into its counts. */
  noteCounts(row: number, arrival: HashedArrival): void {
    const count = this.arrivals[row] ?? 0;
    const seconds = Math.floor(arrival.at / 1_000);
    const before = this.lastAt[row] ?? 0;
    const last = Math.max(before, seconds);
    for (let window = 0; window < WINDOW_COUNT; window++) {
      const at = row * WINDOW_COUNT + window;
      const own = (COUNTS[this.windows[at] ?? 0] ?? 0) * leftAfter(window, (last - before) * 1_000);
      this.windows[at] = this.codeOf(own + leftAfter(window, (last - seconds) * 1_000));
    }
    this.lastAt[row] = last;
    this.firstAt[row] = Math.min(this.firstAt[row] ?? 0, seconds);
    this.arrivals[row] = Math.min(0xffffffff, count + 1);
    if (arrival.audience > 0) this.addAudience(row, arrival.audience);
    // Of more than that the shares are those of the first ones.
    if (count < MOST_SHARE) {
      this.newAccounts[row] = (this.newAccounts[row] ?? 0) + (arrival.isNewAccount ? 1 : 0);
      this.knownBad[row] = (this.knownBad[row] ?? 0) + (arrival.isKnownBad ? 1 : 0);
    }
    this.platforms[row] = (this.platforms[row] ?? 0) | arrival.platform;
    if (arrival.group !== 0) this.groups[row] = (this.groups[row] ?? 0) | groupBit(arrival.group);
    const account = row * PAIR + (arrival.account & 1);
    this.accounts[account] = (this.accounts[account] ?? 0) | accountBit(arrival.account);
  }

  /** A state of its own with what is known of a row. */
  read(row: number): SpreadState {
    const state = new SpreadState();
    const arrivals = this.arrivals[row] ?? 0;
    state.arrivals = arrivals;
    state.firstAt = (this.firstAt[row] ?? 0) * 1_000;
    state.lastAt = (this.lastAt[row] ?? 0) * 1_000;
    state.platforms = this.platforms[row] ?? 0;
    const of = Math.min(arrivals, MOST_SHARE);
    state.newAccounts = ((this.newAccounts[row] ?? 0) / of) * arrivals;
    state.knownBad = ((this.knownBad[row] ?? 0) / of) * arrivals;
    if (arrivals <= PAIR) this.readPair(row, state);
    else this.readCounts(row, state);
    return state;
  }

  /** Keeps the counts of a state, and lets go of the arrivals one by one. */
  write(row: number, state: SpreadState): void {
    const { arrivals } = state;
    this.arrivals[row] = Math.min(0xffffffff, arrivals);
    this.firstAt[row] = Math.floor(state.firstAt / 1_000);
    this.lastAt[row] = Math.floor(state.lastAt / 1_000);
    this.platforms[row] = state.platforms;
    const of = Math.min(arrivals, MOST_SHARE);
    this.newAccounts[row] = Math.round((state.newAccounts / arrivals) * of);
    this.knownBad[row] = Math.round((state.knownBad / arrivals) * of);
    if (arrivals <= PAIR) this.writePair(row, state);
    else this.writeCounts(row, state);
  }

  /** Takes an account out of a pair; what holds more than two arrivals holds no accounts. */
  forget(row: number, account: number): void {
    if ((this.arrivals[row] ?? 0) > PAIR) return;
    for (let place = 0; place < PAIR; place++) {
      if (this.accounts[row * PAIR + place] === account && place < (this.arrivals[row] ?? 0)) {
        this.setPair(row, place, 0, Number.NaN);
      }
    }
  }

  private readPair(row: number, state: SpreadState): void {
    const { newAccounts, knownBad, platforms, arrivals } = state;
    const pair = new SpreadState();
    for (let place = 0; place < arrivals; place++) {
      pair.note({
        at: ((place === 0 ? this.firstAt[row] : this.lastAt[row]) ?? 0) * 1_000,
        audience: this.pairAudience(row, place),
        account: this.accounts[row * PAIR + place] ?? 0,
        platform: 0,
        group: ((place === 0 ? this.groups[row] : this.secondGroups[row]) ?? 0) >>> 0,
        isNewAccount: false,
        isKnownBad: false,
      });
    }
    Object.assign(state, pair, { newAccounts, knownBad, platforms });
  }

  private writePair(row: number, state: SpreadState): void {
    const [first = 0, second = 0] = state.groups?.exact ?? [];
    this.groups[row] = first;
    this.secondGroups[row] = second;
    const order = state.kept.inOrder(Number.POSITIVE_INFINITY);
    order.slice(0, PAIR).forEach((index, place) => {
      this.setPair(row, place, state.kept.account(index), state.kept.audience(index));
    });
  }

  private readCounts(row: number, state: SpreadState): void {
    state.isWhole = false;
    const groups = this.groups[row] ?? 0;
    if (groups !== 0) state.groupCount().bits = groups;
    state.audience = this.audience[row] ?? 0;
    state.accountsLow = this.accounts[row * PAIR] ?? 0;
    state.accountsHigh = this.accounts[row * PAIR + 1] ?? 0;
    for (let window = 0; window < WINDOW_COUNT; window++) {
      state.windows[window] = COUNTS[this.windows[row * WINDOW_COUNT + window] ?? 0] ?? 0;
    }
  }

  private writeCounts(row: number, state: SpreadState): void {
    this.groups[row] = state.groups?.bits ?? 0;
    this.audience[row] = state.audience;
    this.accounts[row * PAIR] = state.accountsLow;
    this.accounts[row * PAIR + 1] = state.accountsHigh;
    const rest = state.lastAt % 1_000;
    for (let window = 0; window < WINDOW_COUNT; window++) {
      this.windows[row * WINDOW_COUNT + window] = this.codeOf(
        (state.windows[window] ?? 0) / leftAfter(window, rest),
      );
    }
  }

  /** By chance up or down, so that small audiences do not get lost beside a great sum; never down below what was. */
  private addAudience(row: number, audience: number): void {
    const before = this.audience[row] ?? 0;
    const sum = before + audience;
    this.audience[row] = Math.max(before, sum + (this.random() - 0.5) * sum * FLOAT_STEP);
  }

  /** By chance the code below or above, so that many small steps do not get lost. */
  private codeOf(count: number): number {
    const below = Math.min(0xfffe, Math.floor(STEPS_A_DOUBLING * Math.log2(1 + count / LEAST_COUNT)));
    const low = COUNTS[below] ?? 0;
    const step = (COUNTS[below + 1] ?? 0) - low;
    return below + (this.random() * step < count - low ? 1 : 0);
  }

  private setPair(row: number, place: number, account: number, audience: number): void {
    this.accounts[row * PAIR + place] = account;
    this.float[0] = audience;
    const from = row * WINDOW_COUNT + place * 2;
    this.windows[from] = this.halves[0] ?? 0;
    this.windows[from + 1] = this.halves[1] ?? 0;
  }

  private pairAudience(row: number, place: number): number {
    const from = row * WINDOW_COUNT + place * 2;
    this.halves[0] = this.windows[from] ?? 0;
    this.halves[1] = this.windows[from + 1] ?? 0;
    return this.float[0] ?? Number.NaN;
  }
}
