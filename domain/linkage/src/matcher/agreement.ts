import { TOKEN_TYPES } from '../tokens/token.ts';
import { read } from './columns.ts';
import { AT, COMPARISONS } from './comparisons.ts';
import { MANY_PEOPLE, NOT_GIVEN } from './pair.ts';
import { epochBit, type Query } from './query.ts';
import type { RemovalIndex } from './removal-index.ts';
import { TYPE_NUMBER } from './token-key.ts';
import { classOfMeta, epochOfMeta, typeOfMeta } from './value-meta.ts';
import { MAX_LEVELS, type Weights } from './weights.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SAME_RANGE = COMPARISONS.address.agree.indexOf('same-range');
const ADDRESS_WEIGHTS = AT.address * MAX_LEVELS;
const { address: ADDRESS, range: RANGE, handle: HANDLE, name: NAME } = TYPE_NUMBER;

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
  (['email', 'phone', 'payment', 'device'] as const).map((type) => TYPE_NUMBER[type]),
);

/** Which values an account and a removal have in common, by type. Filled again for each pair. */
export class Agreement {
  readonly #index: RemovalIndex;
  readonly #weights: Weights;
  /** Values of the removal that could agree: the account has some under the same key. */
  readonly given = new Uint16Array(TOKEN_TYPES.length);
  readonly both = new Uint16Array(TOKEN_TYPES.length);
  /** Other accounts with the rarest value that both have; -1 where they have none. */
  readonly fewest = new Int32Array(TOKEN_TYPES.length);
  /** Other accounts with the handle or name of the removal itself. */
  readonly own = new Int32Array(TOKEN_TYPES.length);
  /** Of types whose values weigh each: bits of the rarest, and of all. */
  readonly rarest = new Float64Array(TOKEN_TYPES.length);
  readonly sum = new Float64Array(TOKEN_TYPES.length);
  /** Of addresses and ranges in common, the level that weighs most. */
  addressLevel = NOT_GIVEN;
  addressSharedBy = -1;

  constructor(index: RemovalIndex, weights: Weights) {
    this.#index = index;
    this.#weights = weights;
  }

  /** One walk over the values of the removal. */
  gather(query: Query, removal: number): void {
    this.#clear();
    const start = read(this.#index.first, removal);
    const end = start + read(this.#index.length, removal);
    for (let at = start; at < end; at += 1) {
      const value = read(this.#index.own, at);
      const meta = read(this.#index.values.meta, value);
      const type = typeOfMeta(meta);
      if (type === HANDLE || type === NAME) this.own[type] = this.#othersWith(value, type);
      if ((read(query.epochs, type) & epochBit(epochOfMeta(meta))) === 0) continue;
      this.given[type] = read(this.given, type) + 1;
      const addressClass = query.values.get(value);
      if (addressClass === undefined) continue;
      const others = this.#othersWith(value, type);
      this.#agree(type, others);
      if (type !== ADDRESS && type !== RANGE) continue;
      const isOfMany = addressClass > 0 || classOfMeta(meta) > 0;
      const level = type === RANGE ? SAME_RANGE : this.#addressAge(query, removal, at);
      this.#takeAddress(isOfMany ? MANY_PEOPLE : level, others);
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

  #agree(type: number, others: number): void {
    this.both[type] = read(this.both, type) + 1;
    const fewest = read(this.fewest, type);
    if (fewest < 0 || others < fewest) this.fewest[type] = others;
    const comparison = MANY.get(type);
    if (comparison === undefined) return;
    const bits = Math.max(0, read(this.#weights.same, comparison * MAX_LEVELS) - Math.log2(1 + others));
    this.sum[type] = read(this.sum, type) + bits;
    if (bits > read(this.rarest, type)) this.rarest[type] = bits;
  }

  /** Other accounts that have the value: removed ones too, unless it names one person anyhow. */
  #othersWith(value: number, type: number): number {
    const shared = read(this.#index.values.shared, value);
    return NAMING.has(type) ? shared : shared + read(this.#index.values.count, value) - 1;
  }

  #addressAge(query: Query, removal: number, at: number): number {
    const seenAt = read(this.#index.removedAt, removal) * 1000 - read(this.#index.ageHours, at) * HOUR_MS;
    const age = Math.abs(query.at - seenAt);
    if (age <= DAY_MS) return 0;
    if (age <= 7 * DAY_MS) return 1;
    return age <= 30 * DAY_MS ? 2 : 3;
  }

  #takeAddress(level: number, others: number): void {
    const bits = (l: number, n: number) =>
      Math.max(0, read(this.#weights.same, ADDRESS_WEIGHTS + l) - Math.log2(1 + n));
    const taken = this.addressLevel;
    if (taken !== NOT_GIVEN && bits(level, others) <= bits(taken, this.addressSharedBy)) return;
    this.addressLevel = level;
    this.addressSharedBy = others;
  }
}
