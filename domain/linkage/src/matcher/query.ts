import { FILTER_BYTES, type KeyedToken, TOKEN_TYPES, type TokenType } from '../tokens/token.ts';
import type { ComparedAccount } from './matcher.ts';
import { HOURS, type RemovalIndex } from './removal-index.ts';
import { isLookedUp, TYPE_NUMBER } from './token-key.ts';
import { classNumber } from './value-meta.ts';
import { NONE } from './value-table.ts';

/** An account as it is compared: its values by number, and what it has at all. */
export interface Query {
  readonly at: number;
  readonly createdAt: number;
  /** Values that it has in common with any removal, each once, by number of the value, with the class of address. */
  readonly values: ReadonlyMap<number, number>;
  /** Which epochs it has tokens of, by type: one bit for each. */
  readonly epochs: Uint32Array;
  /** How many values it has of a type, under the key under which it has most. */
  readonly counts: Uint16Array;
  readonly handleFilters: readonly Filter[];
  readonly nameFilters: readonly Filter[];
  readonly hours: Uint8Array | undefined;
}

/** A keyed Bloom filter of the account. */
export interface Filter {
  /** Last eight bits. */
  readonly epoch: number;
  readonly bytes: Uint8Array;
}

/** Prepares an account: what is looked up once is not looked up for each candidate. */
export function prepareQuery(index: RemovalIndex, { at, createdAt = at, tokens }: ComparedAccount): Query {
  const values = new Map<number, number>();
  const epochs = new Uint32Array(TOKEN_TYPES.length);
  const counts = new Uint16Array(TOKEN_TYPES.length);
  const byEpoch = new Map<number, number>();
  for (const token of tokens) {
    if (!isLookedUp(token.type)) continue;
    const type = TYPE_NUMBER[token.type];
    epochs[type] = (epochs[type] ?? 0) | epochBit(token.epoch);
    const count = (byEpoch.get(type * 256 + (token.epoch & 0xff)) ?? 0) + 1;
    byEpoch.set(type * 256 + (token.epoch & 0xff), count);
    counts[type] = Math.max(counts[type] ?? 0, count);
    const value = index.valueOf(token);
    // Of two classes that were told of one address, that of many people holds.
    if (value !== NONE) values.set(value, Math.max(values.get(value) ?? 0, classNumber(token.addressClass)));
  }
  return {
    at,
    createdAt,
    values,
    epochs,
    counts,
    handleFilters: filtersOf(tokens, 'handle-filter'),
    nameFilters: filtersOf(tokens, 'name-filter'),
    hours: tokens.find(({ type, bytes }) => type === 'hours' && bytes.length === HOURS)?.bytes,
  };
}

/** One bit for an epoch: at most two are live at a time, so that 32 tell them apart. */
export function epochBit(epoch: number): number {
  return 1 << (epoch & 31);
}

function filtersOf(tokens: readonly KeyedToken[], type: TokenType): Filter[] {
  return tokens.flatMap((token) =>
    token.type === type && token.bytes.length === FILTER_BYTES
      ? [{ epoch: token.epoch & 0xff, bytes: token.bytes }]
      : [],
  );
}
