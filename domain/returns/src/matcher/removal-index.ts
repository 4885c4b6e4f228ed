import { FILTER_BYTES, type KeyedToken, TOKEN_TYPES } from '../tokens/token.ts';
import { ageByte } from './age.ts';
import { grown, u8, u16, u32 } from './columns.ts';
import { GateIndexError } from './index-error.ts';
import { epochByte, isOdd } from './lane.ts';
import type { RemovedAccount } from './matcher.ts';
import { ownValue, valueNumber } from './own-value.ts';
import { PictureIndex } from './picture-index.ts';
import { Postings } from './postings.ts';
import { isLookedUp, lowerKey, TYPE_NUMBER, upperKey } from './token-key.ts';
import { metaOf, typeOfMeta } from './value-meta.ts';
import { COUNTED_UP_TO, NONE, ValueTable } from './value-table.ts';

const ID_BYTES = 16;
/** Counts of posts by hour of the day. */
export const HOURS = 24;
/** Of each removal, about: values that no other removal has, and values at all. */
const VALUES_EACH = 9.5;
const OWN_EACH = 14;

/** By agreement with these alone nobody is compared: half of all accounts have the same. */
const NEVER_FIND = TYPE_NUMBER.agent;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Removed accounts in typed arrays: for each its values (`values`), for each value the removals that have it. A removal
 * holds for the next search, and one that is taken out leaves zeroes behind, in memory as in a snapshot.
 */
export class RemovalIndex {
  readonly values: ValueTable;
  readonly postings = new Postings();
  readonly pictures = new PictureIndex();

  /** Of each removal: UUID, time in seconds, where its values begin and how many, filters, hours (as far as any has them). */
  ids: Uint8Array;
  removedAt: Uint32Array;
  first: Uint32Array;
  length: Uint16Array;
  handleFilters: Uint8Array;
  nameFilters: Uint8Array;
  /** Epochs of both filters as by `epochByte`; 0 where there is none. */
  filterEpochs: Uint8Array;
  hours = new Uint8Array(0);
  usedRemovals = 0;
  freeRemovals: number[] = [];
  /** Number of a removal and one by UUID, open addressing. */
  idSlots: Uint32Array;

  /** Values of removals one after the other, each with its type (`own-value.ts`), and how long before the removal it was seen. */
  own: Uint32Array;
  ages: Uint8Array;
  usedOwn = 0;
  /** Free stretches of `own` by their length. */
  freeOwn: number[][] = [];

  /** Room for so many removals; more make it grow, which takes time and for a moment twice the memory. */
  constructor(expected = 256) {
    this.values = new ValueTable(Math.ceil(expected * VALUES_EACH));
    this.ids = new Uint8Array(expected * ID_BYTES);
    this.removedAt = new Uint32Array(expected);
    this.first = new Uint32Array(expected);
    this.length = new Uint16Array(expected);
    this.handleFilters = new Uint8Array(expected * FILTER_BYTES);
    this.nameFilters = new Uint8Array(expected * FILTER_BYTES);
    this.filterEpochs = new Uint8Array(expected * 2);
    this.idSlots = new Uint32Array(expected * 2);
    this.own = new Uint32Array(expected * OWN_EACH);
    this.ages = new Uint8Array(expected * OWN_EACH);
  }

  get removals(): number {
    return this.usedRemovals - this.freeRemovals.length;
  }

  /** Tokens that are looked up, of all removals. */
  get tokens(): number {
    return this.usedOwn - this.freeOwn.reduce((sum, list, length) => sum + (list?.length ?? 0) * length, 0);
  }

  get bytes(): number {
    const columns = [
      this.ids,
      this.removedAt,
      this.first,
      this.length,
      this.handleFilters,
      this.nameFilters,
      this.filterEpochs,
      this.hours,
      this.idSlots,
      this.own,
      this.ages,
    ];
    const rest = this.values.bytes + this.postings.bytes + this.pictures.bytes;
    return columns.reduce((sum, { byteLength }) => sum + byteLength, rest);
  }

  /** Adds a removal or replaces it. @throws GateIndexError removal-invalid */
  put(removal: RemovedAccount): void {
    checkRemoval(removal);
    const replaced = this.numberOf(removal.id);
    const at = this.freeRemovals.pop() ?? this.usedRemovals++;
    this.#reserve(at + 1);
    this.#putValues(at, removal);
    const newest = removal.tokens.reduce((epoch, token) => Math.max(epoch, token.epoch), 0);
    for (const token of removal.tokens) this.#putWhole(at, token, newest);
    // Only now, so that what was counted of values that both have is kept.
    if (replaced !== NONE) this.#drop(replaced);
    this.ids.set(uuidBytes(removal.id), at * ID_BYTES);
    this.removedAt[at] = Math.max(1, Math.round(removal.removedAt / 1000));
    this.#placeId(at);
  }

  remove(id: string): void {
    const at = this.numberOf(id);
    if (at !== NONE) this.#drop(at);
  }

  #drop(at: number): void {
    this.#removeValues(at);
    this.pictures.remove(at);
    this.#removeId(at);
    this.ids.fill(0, at * ID_BYTES, (at + 1) * ID_BYTES);
    this.handleFilters.fill(0, at * FILTER_BYTES, (at + 1) * FILTER_BYTES);
    this.nameFilters.fill(0, at * FILTER_BYTES, (at + 1) * FILTER_BYTES);
    this.hours.fill(0, at * HOURS, (at + 1) * HOURS);
    this.filterEpochs.fill(0, at * 2, at * 2 + 2);
    this.removedAt[at] = 0;
    this.freeRemovals.push(at);
  }

  /** Number of the removal with the UUID, or NONE. */
  numberOf(id: string): number {
    if (!UUID.test(id)) return NONE;
    const bytes = uuidBytes(id);
    const { idSlots } = this;
    for (let slot = this.#idHome(bytes, 0); ; slot = (slot + 1) % idSlots.length) {
      const at = (idSlots[slot] ?? 0) - 1;
      if (at === NONE) return NONE;
      let same = 0;
      while (same < ID_BYTES && this.ids[at * ID_BYTES + same] === bytes[same]) same += 1;
      if (same === ID_BYTES) return at;
    }
  }

  idOf(at: number): string {
    const hex = Buffer.from(this.ids.buffer, at * ID_BYTES, ID_BYTES).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** Number of the value of a token, or NONE where no removal has it. */
  valueOf(token: KeyedToken): number {
    return isLookedUp(token.type) ? this.values.find(upperKey(token), lowerKey(token)) : NONE;
  }

  /** Numbers of the values that a token stands for: its own, and of a picture those of pictures that are like it. */
  valuesLike(token: KeyedToken, pictures = this.#picturesLike(token)): readonly number[] {
    const own = this.valueOf(token);
    const others = pictures.map((picture) =>
      this.valueOf({ ...token, bytes: this.pictures.bitsOf(picture) }),
    );
    return [...new Set([own, ...others])].filter((value) => value !== NONE);
  }

  #picturesLike(token: KeyedToken): readonly number[] {
    return token.type === 'avatar-bits' ? this.pictures.near(token) : [];
  }

  /** One more account has these values. */
  noteShared(tokens: readonly KeyedToken[]): void {
    const seen = new Set<number>();
    for (const token of tokens) {
      for (const value of this.valuesLike(token)) {
        if (seen.has(value)) continue;
        seen.add(value);
        this.values.setShared(value, this.values.shared(value) + 1);
      }
    }
  }

  /** Whether removals that have the value are found by it at all. */
  finds(value: number): boolean {
    return typeOfMeta(this.values.meta(value)) !== NEVER_FIND;
  }

  #putValues(at: number, removal: RemovedAccount): void {
    const { values } = this;
    const start = this.usedOwn;
    const length = this.#writeValues(start, removal);
    const first = this.freeOwn[length]?.pop();
    // They were written behind the last; where a stretch of the same length is free they move there.
    if (first === undefined) this.usedOwn += length;
    else {
      this.own.copyWithin(first, start, start + length);
      this.ages.copyWithin(first, start, start + length);
      this.own.fill(0, start, start + length);
      this.ages.fill(0, start, start + length);
    }
    this.first[at] = first ?? start;
    this.length[at] = length;
    for (let place = first ?? start, end = place + length; place < end; place += 1) {
      const value = valueNumber(u32(this.own, place));
      if (this.finds(value)) this.postings.add(values, value, at);
      values.setCount(value, values.count(value) + 1);
    }
  }

  /** Writes each value once, with the least of its ages; how many there are. */
  #writeValues(start: number, { tokens, sharedBy, removedAt }: RemovedAccount): number {
    const { values } = this;
    this.own = grown(this.own, start + tokens.length);
    this.ages = grown(this.ages, start + tokens.length);
    let end = start;
    for (let token = 0; token < tokens.length; token += 1) {
      const one = tokens[token];
      if (one === undefined || !isLookedUp(one.type)) continue;
      const value = values.add(upperKey(one), lowerKey(one), metaOf(one));
      const age = ageByte(removedAt - one.seenAt);
      let place = start;
      const own = ownValue(value, TYPE_NUMBER[one.type], isOdd(one));
      while (place < end && this.own[place] !== own) place += 1;
      this.own[place] = own;
      this.ages[place] = place === end ? age : Math.min(age, u8(this.ages, place));
      if (place === end) end += 1;
      const counted = Math.max(0, Math.trunc(sharedBy?.[token] ?? 0));
      if (counted > values.shared(value)) values.setShared(value, counted);
    }
    return end - start;
  }

  #removeValues(at: number): void {
    const { values } = this;
    const start = u32(this.first, at);
    const length = u16(this.length, at);
    for (let place = start; place < start + length; place += 1) {
      const value = valueNumber(u32(this.own, place));
      const count = values.count(value);
      if (count < COUNTED_UP_TO) {
        if (this.finds(value)) this.postings.delete(values, value, at);
        values.setCount(value, count - 1);
        if (count === 1) values.delete(value);
      }
      this.own[place] = 0;
      this.ages[place] = 0;
    }
    if (length > 0) {
      const list = this.freeOwn[length];
      if (list) list.push(start);
      else this.freeOwn[length] = [start];
    }
    this.first[at] = 0;
    this.length[at] = 0;
  }

  /** Of filters and pictures under two keys the newer is kept: the older key ends first. */
  #putWhole(at: number, token: KeyedToken, newest: number): void {
    const { type, bytes, epoch } = token;
    if (type === 'avatar-bits' && epoch === newest) this.pictures.put(at, token);
    if (type === 'hours' && bytes.length === HOURS) {
      this.hours = grown(this.hours, (at + 1) * HOURS);
      this.hours.set(bytes, at * HOURS);
    }
    const which = type === 'handle-filter' ? 0 : type === 'name-filter' ? 1 : NONE;
    if (which === NONE || bytes.length !== FILTER_BYTES) return;
    if (epoch < newest && this.filterEpochs[at * 2 + which] !== 0) return;
    (which === 0 ? this.handleFilters : this.nameFilters).set(bytes, at * FILTER_BYTES);
    this.filterEpochs[at * 2 + which] = epochByte(epoch);
  }

  #reserve(length: number): void {
    this.ids = grown(this.ids, length * ID_BYTES);
    this.removedAt = grown(this.removedAt, length);
    this.first = grown(this.first, length);
    this.length = grown(this.length, length);
    this.handleFilters = grown(this.handleFilters, length * FILTER_BYTES);
    this.nameFilters = grown(this.nameFilters, length * FILTER_BYTES);
    this.filterEpochs = grown(this.filterEpochs, length * 2);
    if (this.idSlots.length < length * 1.5) this.#widenIds();
  }

  #widenIds(): void {
    this.idSlots = new Uint32Array(this.idSlots.length * 2);
    for (let at = 0; at < this.usedRemovals; at += 1) if (this.removedAt[at] !== 0) this.#placeId(at);
  }

  #idHome(bytes: Uint8Array, offset: number): number {
    // The last four bytes of a UUID are random in versions 4 and 7, the first are a time.
    const at = offset + ID_BYTES - 4;
    const bits =
      ((bytes[at] ?? 0) << 24) |
      ((bytes[at + 1] ?? 0) << 16) |
      ((bytes[at + 2] ?? 0) << 8) |
      (bytes[at + 3] ?? 0);
    return (Math.imul(bits, 0x9e3779b1) >>> 0) % this.idSlots.length;
  }

  #placeId(at: number): void {
    let slot = this.#idHome(this.ids, at * ID_BYTES);
    while (this.idSlots[slot] !== 0) slot = (slot + 1) % this.idSlots.length;
    this.idSlots[slot] = at + 1;
  }

  #removeId(at: number): void {
    const { idSlots } = this;
    const next = (slot: number) => (slot + 1) % idSlots.length;
    let hole = this.#idHome(this.ids, at * ID_BYTES);
    while (idSlots[hole] !== at + 1) hole = next(hole);
    for (let slot = next(hole); idSlots[slot] !== 0; slot = next(slot)) {
      const moved = idSlots[slot] ?? 0;
      const home = this.#idHome(this.ids, (moved - 1) * ID_BYTES);
      const stays = hole <= slot ? hole < home && home <= slot : hole < home || home <= slot;
      if (stays) continue;
      idSlots[hole] = moved;
      hole = slot;
    }
    idSlots[hole] = 0;
  }
}

/** @throws GateIndexError removal-invalid */
export function checkRemoval({ id, removedAt }: RemovedAccount): void {
  if (!UUID.test(id)) {
    throw new GateIndexError('removal-invalid', 'The id of a removal must be a UUID in lower case.');
  }
  if (!Number.isFinite(removedAt)) {
    throw new GateIndexError('removal-invalid', 'The time of a removal must be a number of milliseconds.');
  }
}

function uuidBytes(id: string): Uint8Array {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

/** Whether the kinds of tokens still fit the five bits that a value has for its type. */
if (TOKEN_TYPES.length > 32) throw new RangeError('more than 32 types of tokens');
