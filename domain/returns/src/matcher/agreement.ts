import { ageOf } from './age.ts';
import { f64, i32, u8, u16, u32 } from './columns.ts';
import { AT, COMPARISONS } from './comparisons.ts';
import { LANES, lane } from './lane.ts';
import { laneOf, valueNumber } from './own-value.ts';
import { MANY_PEOPLE, NOT_GIVEN } from './pair.ts';
import type { Query } from './query.ts';
import type { RemovalIndex } from './removal-index.ts';
import { TYPE_NUMBER } from './token-key.ts';
import { classOfMeta } from './value-meta.ts';
import { lessBits, MAX_LEVELS, type Weights } from './weights.ts';

const DAY_MS = 86_400_000;
const SAME_RANGE = COMPARISONS.address.agree.indexOf('same-range');
const ADDRESS_WEIGHTS = AT.address * MAX_LEVELS;
const { address: ADDRESS, range: RANGE } = TYPE_NUMBER;
const [HANDLES, NAMES] = [lane(TYPE_NUMBER.handle, false), lane(TYPE_NUMBER.name, false)];

/** Types of which each value that both have weighs by itself, and their comparisons. */
export const MANY: ReadonlyMap<number, number> = new Map(
  (
    [
      ['link', 'profile-links'],
      ['follow', 'first-follows'],
      ['shared-link', 'first-links'],
      ['shared-media', 'first-media'],
      ['text-band', 'first-texts'],
    ] as const
  ).map(([type, comparison]) => [TYPE_NUMBER[type], AT[comparison]]),
);

/** Types that name one account by themselves, whatever other removals have them too. */
const NAMING: ReadonlySet<number> = new Set(
  (
    [
      'email',
      'email-verified',
      'phone',
      'phone-verified',
      'phone-digits',
      'phone-digits-verified',
      'payment',
      'device',
    ] as const
  ).map((type) => TYPE_NUMBER[type]),
);

/**
 * Which values an account and a removal have in common. Filled again for each pair, by `lane`; afterwards the
 * even lanes hold for each type the key under which most is in common: both stand for the same values.
 */
export class Agreement {
  readonly #index: RemovalIndex;
  readonly #weights: Weights;
  /** Values of the removal under keys under which the account has some too. */
  readonly given = new Int32Array(LANES);
  /** Values that could agree: as many as the one has that has fewer. */
  readonly comparable = new Int32Array(LANES);
  readonly both = new Int32Array(LANES);
  /** Other accounts with the rarest value that both have; -1 where they have none. */
  readonly fewest = new Int32Array(LANES);
  /** Values of the handle and the name of the removal itself; -1 where it has none. */
  readonly own = new Int32Array(LANES);
  /** Of types whose values weigh each: bits of the rarest, and of all. */
  readonly rarest = new Float64Array(LANES);
  readonly sum = new Float64Array(LANES);
  /** Of addresses and ranges in common, the level that weighs most. */
  addressLevel = NOT_GIVEN;
  addressSharedBy = -1;
  #accounts = Number.POSITIVE_INFINITY;

  constructor(index: RemovalIndex, weights: Weights) {
    this.#index = index;
    this.#weights = weights;
  }

  /** One walk over the values of the removal. */
  gather(query: Query, removal: number): void {
    this.#clear();
    this.#accounts = query.accounts;
    const start = u32(this.#index.first, removal);
    const end = start + u16(this.#index.length, removal);
    for (let at = start; at < end; at += 1) {
      const own = u32(this.#index.own, at);
      const place = laneOf(own);
      if (place === HANDLES || place === HANDLES + 1 || place === NAMES || place === NAMES + 1) {
        this.#takeOwn(place & ~1, valueNumber(own));
      }
      if (i32(query.counts, place) === 0) continue;
      this.given[place] = i32(this.given, place) + 1;
      const addressClass = query.values.get(valueNumber(own));
      if (addressClass !== undefined) this.#agree(query, removal, at, addressClass);
    }
    this.#fold(query);
  }

  #fold({ counts }: Query): void {
    for (let even = 0; even < LANES; even += 2) {
      const odd = even + 1;
      const comparable = Math.min(i32(this.given, even), i32(counts, even));
      this.comparable[even] = comparable;
      const comparableOdd = Math.min(i32(this.given, odd), i32(counts, odd));
      const more = i32(this.both, odd) - i32(this.both, even) || comparableOdd - comparable;
      if (more <= 0) continue;
      this.comparable[even] = comparableOdd;
      this.both[even] = i32(this.both, odd);
      this.fewest[even] = i32(this.fewest, odd);
      this.rarest[even] = f64(this.rarest, odd);
      this.sum[even] = f64(this.sum, odd);
    }
  }

  #clear(): void {
    this.given.fill(0);
    this.both.fill(0);
    this.fewest.fill(-1);
    this.own.fill(-1);
    this.rarest.fill(0);
    this.sum.fill(0);
    this.addressLevel = NOT_GIVEN;
    this.addressSharedBy = -1;
  }

  #agree(query: Query, removal: number, at: number, addressClass: number): void {
    const own = u32(this.#index.own, at);
    const place = laneOf(own);
    const type = place >> 1;
    const others = this.othersWith(valueNumber(own), type);
    this.both[place] = i32(this.both, place) + 1;
    const fewest = i32(this.fewest, place);
    if (fewest < 0 || others < fewest) this.fewest[place] = others;
    const comparison = MANY.get(type);
    if (comparison !== undefined) {
      const bits = this.#bitsOf(comparison * MAX_LEVELS, others);
      this.sum[place] = f64(this.sum, place) + bits;
      if (bits > f64(this.rarest, place)) this.rarest[place] = bits;
    }
    if (type !== ADDRESS && type !== RANGE) return;
    const isOfMany = addressClass > 0 || classOfMeta(this.#index.values.meta(valueNumber(own))) > 0;
    const level = type === RANGE ? SAME_RANGE : this.#addressAge(query, removal, at);
    this.#takeAddress(isOfMany ? MANY_PEOPLE : level, others);
  }

  /** Of several handles that a removal has, the one that most have: nearness to it says least. */
  #takeOwn(place: number, value: number): void {
    const type = place >> 1;
    if (this.othersWithOwn(place) < this.othersWith(value, type)) this.own[place] = value;
  }

  /** Other accounts with the handle or name of the removal itself; -1 where it has none. */
  othersWithOwn(place: number): number {
    const value = i32(this.own, place);
    return value < 0 ? -1 : this.othersWith(value, place >> 1);
  }

  /** Other accounts that have the value: removed ones too, unless it names one person anyhow. */
  othersWith(value: number, type: number): number {
    const shared = this.#index.values.shared(value);
    return NAMING.has(type) ? shared : shared + this.#index.values.count(value) - 1;
  }

  #addressAge(query: Query, removal: number, at: number): number {
    const seenAt = u32(this.#index.removedAt, removal) * 1000 - ageOf(u8(this.#index.ages, at));
    const age = Math.abs(query.at - seenAt);
    if (age <= DAY_MS) return 0;
    if (age <= 7 * DAY_MS) return 1;
    return age <= 30 * DAY_MS ? 2 : 3;
  }

  #takeAddress(level: number, others: number): void {
    const taken = this.addressLevel;
    const more =
      this.#bitsOf(ADDRESS_WEIGHTS + level, others) -
      this.#bitsOf(ADDRESS_WEIGHTS + taken, this.addressSharedBy);
    // Of those that weigh the same the nearer level is told of, and fewer others.
    const isCloser = more === 0 ? level - taken || others - this.addressSharedBy : -more;
    if (taken !== NOT_GIVEN && isCloser >= 0) return;
    this.addressLevel = level;
    this.addressSharedBy = others;
  }

  /** What a value weighs that so many others have. */
  #bitsOf(row: number, others: number): number {
    const less = lessBits(f64(this.#weights.rarity, row), others, this.#accounts);
    return Math.max(0, f64(this.#weights.same, row) - less);
  }
}
