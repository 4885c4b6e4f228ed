import { dice } from '../tokens/bigram-filter.ts';
import { FILTER_BYTES, TOKEN_TYPES, type TokenType } from '../tokens/token.ts';
import { Agreement, MANY } from './agreement.ts';
import { f64, i32, u32 } from './columns.ts';
import { AT, COMPARISON_KINDS, type ComparisonName } from './comparisons.ts';
import type { GateModel } from './gate-model.ts';
import { lane } from './lane.ts';
import { overlapOfHours } from './overlap-of-hours.ts';
import { NOT_GIVEN, type Pair } from './pair.ts';
import type { Filter, Query } from './query.ts';
import { HOURS, type RemovalIndex } from './removal-index.ts';
import { TYPE_NUMBER } from './token-key.ts';
import { MAX_LEVELS, type Weights } from './weights.ts';

const DAY_MS = 86_400_000;
/** Hours of posting agree from here on, and differ up to there. */
const ALIKE_HOURS = 0.65;
const OTHER_HOURS = 0.35;
/** Fewer properties of a device in common say nothing of it. */
const FEWEST_PARTS = 3;
/** So many first acts and none in common speak against it. */
const FEWEST_ACTS = 3;

/** Comparisons that have one type of token, which is the same or not. */
const EXACT = ['email', 'phone', 'payment', 'device', 'agent', 'avatar', 'invite', 'email-letters'] as const;

/** Where what types have in common stands, see `Agreement`. */
const AT_TYPE = Object.fromEntries(TOKEN_TYPES.map((type) => [type, lane(TYPE_NUMBER[type], 0)])) as Readonly<
  Record<TokenType, number>
>;

/** Level of those that differ, by comparison; NOT_GIVEN where that says nothing. */
const AGAINST = Int8Array.from(COMPARISON_KINDS, ({ against, agree }) =>
  against === undefined ? NOT_GIVEN : agree.length,
);

/** Compares an account with removals, one after the other, into one `Pair`. */
export interface PairComparer {
  compare(query: Query, removal: number): Pair;
}

export function createPairComparer(
  index: RemovalIndex,
  model: GateModel,
  weights: Weights,
  pair: Pair,
): PairComparer {
  const agreement = new Agreement(index, weights);
  const { comparable, both, fewest, own } = agreement;

  function compare(query: Query, removal: number): Pair {
    agreement.gather(query, removal);
    for (const name of EXACT) exact(name);
    // The letters of one and the same address are no second thing that agrees.
    if (pair.level[AT.email] === 0) set('email-letters', NOT_GIVEN);
    parts();
    address();
    handle(query, removal);
    name(query, removal);
    for (const [type, comparison] of MANY) shared(lane(type, 0), comparison);
    gap(query, removal);
    hours(query, removal);
    return pair;
  }

  function set(comparison: ComparisonName, level: number, others = -1): void {
    setAt(AT[comparison], level, others);
  }

  /** A level that agrees loses a bit whenever twice as many accounts have the value. */
  function setAt(at: number, level: number, others: number): void {
    pair.level[at] = level;
    pair.sharedBy[at] = others;
    pair.both[at] = 0;
    const same = level < 0 ? 0 : f64(weights.same, at * MAX_LEVELS + level);
    const place = level < 0 ? 0 : f64(weights.place, at * MAX_LEVELS + level);
    const less = others > 0 && same > 0 ? Math.log2(1 + others) : 0;
    pair.same[at] = less > 0 ? Math.max(0, same - less) : same;
    pair.place[at] = less > 0 ? Math.max(0, place - less) : place;
  }

  function setAgainst(comparison: ComparisonName, isComparable: boolean): void {
    set(comparison, isComparable ? (AGAINST[AT[comparison]] ?? NOT_GIVEN) : NOT_GIVEN);
  }

  function isComparable(type: TokenType): boolean {
    return i32(comparable, AT_TYPE[type]) > 0;
  }

  function exact(type: TokenType & ComparisonName): void {
    const number = AT_TYPE[type];
    if (i32(both, number) > 0) set(type, 0, i32(fewest, number));
    else setAgainst(type, isComparable(type));
  }

  function parts(): void {
    const type = AT_TYPE['device-part'];
    const agreeing = i32(both, type);
    const share = agreeing / i32(comparable, type);
    const level = share === 1 ? 0 : share >= 0.7 ? 1 : share >= 0.45 ? 2 : 3;
    if (i32(comparable, type) < FEWEST_PARTS) set('device-parts', NOT_GIVEN);
    else set('device-parts', level, level < 3 ? i32(fewest, type) : -1);
    pair.both[AT['device-parts']] = agreeing;
  }

  function address(): void {
    const { addressLevel, addressSharedBy } = agreement;
    if (addressLevel !== NOT_GIVEN) set('address', addressLevel, addressSharedBy);
    else {
      setAgainst('address', isComparable('address') || isComparable('range'));
    }
  }

  function handle(query: Query, removal: number): void {
    const [whole, letters] = [AT_TYPE.handle, AT_TYPE['handle-letters']];
    const { near, similar, alike } = model.resemblance;
    const likeness = resemblance(query.handleFilters, index.handleFilters, removal, 0);
    // A handle that is near one that many have is no more telling than the same one.
    if (i32(both, whole) > 0) set('handle', 0, i32(fewest, whole));
    else if (i32(both, letters) > 0) set('handle', 1, i32(fewest, letters));
    else if (likeness >= near) set('handle', 2, i32(own, whole));
    else if (likeness >= similar) set('handle', 3, i32(own, whole));
    else if (likeness >= alike) set('handle', 4, i32(own, whole));
    else setAgainst('handle', likeness >= 0 || isComparable('handle'));
  }

  function name(query: Query, removal: number): void {
    const whole = AT_TYPE.name;
    const { near, similar } = model.resemblance;
    const likeness = resemblance(query.nameFilters, index.nameFilters, removal, 1);
    if (i32(both, whole) > 0) set('name', 0, i32(fewest, whole));
    else if (likeness >= near) set('name', 1, i32(own, whole));
    else if (likeness >= similar) set('name', 2, i32(own, whole));
    else setAgainst('name', likeness >= 0 || isComparable('name'));
  }

  /** Dice of the filters under one key; -1 where either has none. */
  function resemblance(
    filters: readonly Filter[],
    column: Uint8Array,
    removal: number,
    which: 0 | 1,
  ): number {
    const epoch = index.filterEpochs[removal * 2 + which];
    const filter = filters.find((one) => one.epoch === epoch);
    return filter === undefined ? -1 : dice(filter.bytes, column, removal * FILTER_BYTES);
  }

  /** The rarest value that both have in full, the others in part. */
  function shared(type: number, comparison: number): void {
    const agreeing = i32(both, type);
    if (agreeing === 0) {
      const isEnough = i32(comparable, type) >= FEWEST_ACTS;
      setAt(comparison, isEnough ? (AGAINST[comparison] ?? NOT_GIVEN) : NOT_GIVEN, -1);
      return;
    }
    setAt(comparison, 0, i32(fewest, type));
    const most = f64(agreement.rarest, type);
    const bits = Math.min(model.manyBits, most + model.rest * (f64(agreement.sum, type) - most));
    const full = f64(weights.same, comparison * MAX_LEVELS);
    pair.same[comparison] = bits;
    pair.place[comparison] = full > 0 ? (bits * f64(weights.place, comparison * MAX_LEVELS)) / full : 0;
    pair.both[comparison] = agreeing;
  }

  function gap(query: Query, removal: number): void {
    const after = query.createdAt - u32(index.removedAt, removal) * 1000;
    const level = after <= DAY_MS ? 0 : after <= 7 * DAY_MS ? 1 : after <= 30 * DAY_MS ? 2 : 3;
    set('sign-up-gap', after < 0 ? NOT_GIVEN : level);
  }

  function hours(query: Query, removal: number): void {
    const overlap = query.hours && overlapOfHours(query.hours, index.hours, removal * HOURS);
    if (overlap !== undefined && overlap >= ALIKE_HOURS) set('posting-hours', 0);
    else setAgainst('posting-hours', overlap !== undefined && overlap <= OTHER_HOURS);
  }

  return { compare };
}
