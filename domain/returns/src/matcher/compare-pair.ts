import { dice } from '../tokens/bigram-filter.ts';
import { FILTER_BYTES, TOKEN_TYPES, type TokenType } from '../tokens/token.ts';
import { Agreement, MANY } from './agreement.ts';
import { f64, i32, u32 } from './columns.ts';
import { AT, COMPARISON_KINDS, levelsOf } from './comparisons.ts';
import type { GateModel } from './gate-model.ts';
import { lane } from './lane.ts';
import { overlapOfHours } from './overlap-of-hours.ts';
import { NOT_GIVEN, type Pair } from './pair.ts';
import type { Filter, Query } from './query.ts';
import { HOURS, type RemovalIndex } from './removal-index.ts';
import { TYPE_NUMBER } from './token-key.ts';
import { lessBits, MAX_LEVELS, type Weights } from './weights.ts';

const DAY_MS = 86_400_000;
/** Hours of posting agree from here on, and differ up to there. */
const ALIKE_HOURS = 0.65;
const OTHER_HOURS = 0.35;
/** Fewer properties of a device in common say nothing of it. */
const FEWEST_PARTS = 3;
/** So many first acts and none in common speak against it. */
const FEWEST_ACTS = 3;
/** From so many values on people of one home hardly have them in common. */
const MANY_VALUES = 4;

/** Where what types have in common stands, see `Agreement`. */
const AT_TYPE = Object.fromEntries(
  TOKEN_TYPES.map((type) => [type, lane(TYPE_NUMBER[type], false)]),
) as Readonly<Record<TokenType, number>>;

/** Comparisons that have one type of token, which is the same or not. */
const EXACT = (['payment', 'agent', 'invite', 'email-letters'] as const).map((name) => ({
  comparison: AT[name],
  type: AT_TYPE[name],
}));
/** A value that people can prove to be theirs: its types, and the levels of those who both proved it and of the others. */
interface Provable {
  readonly comparison: number;
  readonly type: number;
  readonly verified: number;
  readonly verifiedRow: number;
  readonly sameRow: number;
}

const PROVABLE = (['email', 'phone'] as const).map((name) => ({
  comparison: AT[name],
  type: AT_TYPE[name],
  verified: AT_TYPE[`${name}-verified`],
  verifiedRow: 0,
  sameRow: levelsOf(name).indexOf('same'),
}));
/** Digits of a number, for where a country is not known. */
const DIGITS: Provable = {
  comparison: AT.phone,
  type: AT_TYPE['phone-digits'],
  verified: AT_TYPE['phone-digits-verified'],
  verifiedRow: levelsOf('phone').indexOf('verified-digits'),
  sameRow: levelsOf('phone').indexOf('same-digits'),
};
const SETS = [...MANY].map(([type, comparison]) => ({ comparison, type: lane(type, false) }));

// Numbers of comparisons and types: names are looked up once, not for each of hundreds of pairs.
const { email: EMAIL, phone: PHONE, address: ADDRESS, handle: HANDLE, name: NAME, avatar: AVATAR } = AT;
const [LETTERS, PARTS, GAP, WHEN] = [
  AT['email-letters'],
  AT['device-parts'],
  AT['sign-up-gap'],
  AT['posting-hours'],
];
const { handle: HANDLES, name: NAMES, address: ADDRESSES, range: RANGES, avatar: AVATARS } = AT_TYPE;
const [HANDLE_LETTERS, DEVICE_PARTS] = [AT_TYPE['handle-letters'], AT_TYPE['device-part']];
const { device: DEVICE, 'first-texts': TEXTS } = AT;
const DEVICES = AT_TYPE.device;
const SHARED_DEVICE = levelsOf('device').indexOf('same');
const AVATAR_BITS = AT_TYPE['avatar-bits'];

/** Level of those that differ, by comparison; NOT_GIVEN where that says nothing. */
const AGAINST = Int8Array.from(COMPARISON_KINDS, ({ against, agree }) =>
  against === undefined ? NOT_GIVEN : agree.length + against.length - 1,
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
  const { comparable, both, fewest } = agreement;
  let accounts = Number.POSITIVE_INFINITY;

  function compare(query: Query, removal: number): Pair {
    accounts = query.accounts;
    agreement.gather(query, removal);
    for (const { comparison, type } of EXACT) exact(comparison, type);
    for (const one of PROVABLE) provable(one);
    // Numbers of two known countries are two lines, whatever their digits.
    if (pair.level[PHONE] === NOT_GIVEN) provable(DIGITS);
    // A device that has carried one account only is hardly one that a home shares.
    exact(DEVICE, DEVICES, i32(fewest, DEVICES) > 0 ? SHARED_DEVICE : 0);
    // The letters of one and the same address are no second thing that agrees.
    if (pair.level[EMAIL] === 0) set(LETTERS, NOT_GIVEN);
    avatar(query, removal);
    parts();
    address();
    handle(query, removal);
    name(query, removal);
    for (const { comparison, type } of SETS) shared(comparison, type);
    gap(query, removal);
    hours(query, removal);
    return pair;
  }

  /** A level that agrees loses bits for others who have the value (`lessBits`). */
  function set(at: number, level: number, others = -1, row = level): void {
    pair.level[at] = level;
    pair.row[at] = row;
    pair.sharedBy[at] = others;
    pair.both[at] = 0;
    const same = row < 0 ? 0 : f64(weights.same, at * MAX_LEVELS + row);
    const place = row < 0 ? 0 : f64(weights.place, at * MAX_LEVELS + row);
    const less = same > 0 ? lessBits(f64(weights.rarity, at * MAX_LEVELS + row), others, accounts) : 0;
    pair.same[at] = less > 0 ? Math.max(0, same - less) : same;
    pair.place[at] = less > 0 ? Math.max(0, place - less) : place;
  }

  function setAgainst(comparison: number, isComparable: boolean): void {
    set(comparison, isComparable ? (AGAINST[comparison] ?? NOT_GIVEN) : NOT_GIVEN);
  }

  function exact(comparison: number, type: number, row = 0): void {
    if (i32(both, type) > 0) set(comparison, 0, i32(fewest, type), row);
    else setAgainst(comparison, i32(comparable, type) > 0);
  }

  /** Of a proven value only those count as others who proved it too: who merely writes it down dilutes nothing. */
  function provable({ comparison, type, verified, verifiedRow, sameRow }: Provable): void {
    if (i32(both, verified) > 0) set(comparison, 0, i32(fewest, verified), verifiedRow);
    else exact(comparison, type, sameRow);
  }

  /** The same file, or a picture that is the same to the eye. */
  function avatar(query: Query, removal: number): void {
    const others = query.pictures.get(removal);
    if (others !== undefined) set(AVATAR, 0, others);
    else exact(AVATAR, i32(both, AVATAR_BITS) > 0 ? AVATAR_BITS : AVATARS);
  }

  function parts(): void {
    const agreeing = i32(both, DEVICE_PARTS);
    const share = agreeing / i32(comparable, DEVICE_PARTS);
    const level = share === 1 ? 0 : share >= 0.7 ? 1 : share >= 0.45 ? 2 : 3;
    if (i32(comparable, DEVICE_PARTS) < FEWEST_PARTS) set(PARTS, NOT_GIVEN);
    else set(PARTS, level, level < 3 ? i32(fewest, DEVICE_PARTS) : -1);
    pair.both[PARTS] = agreeing;
  }

  function address(): void {
    const { addressLevel, addressSharedBy } = agreement;
    if (addressLevel !== NOT_GIVEN) set(ADDRESS, addressLevel, addressSharedBy);
    else setAgainst(ADDRESS, i32(comparable, ADDRESSES) > 0 || i32(comparable, RANGES) > 0);
  }

  function handle(query: Query, removal: number): void {
    const { near, similar, alike } = model.resemblance;
    const likeness = resemblance(query.handleFilters, index.handleFilters, removal, 0);
    // A handle that is near one that many have is no more telling than the same one.
    if (i32(both, HANDLES) > 0) set(HANDLE, 0, i32(fewest, HANDLES));
    else if (i32(both, HANDLE_LETTERS) > 0) set(HANDLE, 1, i32(fewest, HANDLE_LETTERS));
    else if (likeness >= near) set(HANDLE, 2, agreement.othersWithOwn(HANDLES));
    else if (likeness >= similar) set(HANDLE, 3, agreement.othersWithOwn(HANDLES));
    else if (likeness >= alike) set(HANDLE, 4, agreement.othersWithOwn(HANDLES));
    else setAgainst(HANDLE, likeness >= 0 || i32(comparable, HANDLES) > 0);
  }

  function name(query: Query, removal: number): void {
    const { near, similar } = model.resemblance;
    const likeness = resemblance(query.nameFilters, index.nameFilters, removal, 1);
    if (i32(both, NAMES) > 0) set(NAME, 0, i32(fewest, NAMES));
    else if (likeness >= near) set(NAME, 1, agreement.othersWithOwn(NAMES));
    else if (likeness >= similar) set(NAME, 2, agreement.othersWithOwn(NAMES));
    else setAgainst(NAME, likeness >= 0 || i32(comparable, NAMES) > 0);
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
  function shared(comparison: number, type: number): void {
    const agreeing = i32(both, type);
    if (agreeing === 0) {
      setAgainst(comparison, i32(comparable, type) >= FEWEST_ACTS);
      return;
    }
    const level = agreeing >= MANY_VALUES ? 0 : agreeing > 1 ? 1 : 2;
    set(comparison, level, i32(fewest, type));
    const most = f64(agreement.rarest, type);
    // The bands of one text are all the same where it is: they are no more than the rarest of them.
    const rest = comparison === TEXTS ? 0 : model.rest * (f64(agreement.sum, type) - most);
    // Of many that could agree one does sooner, by chance as well.
    const tries = Math.log2(Math.max(1, i32(comparable, type)));
    const bits = Math.max(0, Math.min(model.manyBits, most + rest - tries));
    const row = comparison * MAX_LEVELS + level;
    pair.same[comparison] = bits;
    pair.place[comparison] = Math.max(0, bits - (f64(weights.same, row) - f64(weights.place, row)));
    pair.both[comparison] = agreeing;
  }

  function gap(query: Query, removal: number): void {
    const after = query.createdAt - u32(index.removedAt, removal) * 1000;
    const level = after <= DAY_MS ? 0 : after <= 7 * DAY_MS ? 1 : after <= 30 * DAY_MS ? 2 : 3;
    set(GAP, after < 0 ? NOT_GIVEN : level);
  }

  function hours(query: Query, removal: number): void {
    const overlap = query.hours && overlapOfHours(query.hours, index.hours, removal * HOURS);
    if (overlap !== undefined && overlap >= ALIKE_HOURS) set(WHEN, 0);
    else setAgainst(WHEN, overlap !== undefined && overlap <= OTHER_HOURS);
  }

  return { compare };
}
