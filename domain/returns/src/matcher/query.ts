import { FILTER_BYTES, type KeyedToken, type TokenType } from '../tokens/token.ts';
import { i32 } from './columns.ts';
import { epochByte, isOdd, LANES, lane } from './lane.ts';
import type { ComparedAccount } from './matcher.ts';
import { nearPictures } from './near-pictures.ts';
import { HOURS, type RemovalIndex } from './removal-index.ts';
import type { ReturnRates } from './return-prior.ts';
import { isLookedUp, TYPE_NUMBER } from './token-key.ts';
import { classNumber } from './value-meta.ts';
import { NONE } from './value-table.ts';

/** An account as it is compared: its values by number, and what it has at all. */
export interface Query {
  readonly at: number;
  readonly createdAt: number;
  readonly rates: ReturnRates | undefined;
  /** Accounts, removed ones too, of which it was counted who shares a value; endlessly many where it is not known. */
  readonly accounts: number;
  /** Values that it has in common with any removal, each once, by number of the value, with the class of address. */
  readonly values: ReadonlyMap<number, number>;
  /** How many tokens it has, by type and key (`lane`). */
  readonly counts: Int32Array;
  readonly handleFilters: readonly Filter[];
  readonly nameFilters: readonly Filter[];
  readonly hours: Uint8Array | undefined;
  /** Removals with a picture that is one of the account's but for some bits, and how many others have such a one. */
  readonly pictures: ReadonlyMap<number, number>;
}

/** A keyed Bloom filter of the account. */
export interface Filter {
  /** As by `epochByte`. */
  readonly epoch: number;
  readonly bytes: Uint8Array;
}

/** Prepares an account: what is looked up once is not looked up for each candidate. */
export function prepareQuery(
  index: RemovalIndex,
  { at, createdAt = at, rates, tokens }: ComparedAccount,
): Query {
  const values = new Map<number, number>();
  const counts = new Int32Array(LANES);
  for (const token of tokens) {
    if (!isLookedUp(token.type)) continue;
    const place = lane(TYPE_NUMBER[token.type], isOdd(token));
    counts[place] = i32(counts, place) + 1;
    const value = index.valueOf(token);
    // Of two classes that were told of one address, that of many people holds.
    if (value !== NONE) values.set(value, Math.max(values.get(value) ?? 0, classNumber(token.addressClass)));
  }
  return {
    at,
    createdAt,
    rates,
    accounts: rates?.accounts === undefined ? Number.POSITIVE_INFINITY : rates.accounts + index.removals,
    values,
    counts,
    handleFilters: filtersOf(tokens, 'handle-filter'),
    nameFilters: filtersOf(tokens, 'name-filter'),
    pictures: nearPictures(index, tokens),
    hours: tokens.find(({ type, bytes }) => type === 'hours' && bytes.length === HOURS)?.bytes,
  };
}

function filtersOf(tokens: readonly KeyedToken[], type: TokenType): Filter[] {
  return tokens.flatMap((token) =>
    token.type === type && token.bytes.length === FILTER_BYTES
      ? [{ epoch: epochByte(token.epoch), bytes: token.bytes }]
      : [],
  );
}
