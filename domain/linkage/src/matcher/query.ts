import { FILTER_BYTES, type KeyedToken, type TokenType } from '../tokens/token.ts';
import { i32 } from './columns.ts';
import { epochByte, LANES, lane } from './lane.ts';
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
  /** The live keys of its tokens, as by `epochByte`; 0 where there is none. */
  readonly keys: readonly [number, number];
  /** How many tokens it has, by type and key (`lane`). */
  readonly counts: Int32Array;
  readonly handleFilters: readonly Filter[];
  readonly nameFilters: readonly Filter[];
  readonly hours: Uint8Array | undefined;
}

/** A keyed Bloom filter of the account. */
export interface Filter {
  /** As by `epochByte`. */
  readonly epoch: number;
  readonly bytes: Uint8Array;
}

/** Prepares an account: what is looked up once is not looked up for each candidate. */
export function prepareQuery(index: RemovalIndex, { at, createdAt = at, tokens }: ComparedAccount): Query {
  const values = new Map<number, number>();
  const counts = new Int32Array(LANES);
  const keys = keysOf(tokens);
  for (const token of tokens) {
    if (!isLookedUp(token.type)) continue;
    const place = lane(TYPE_NUMBER[token.type], epochByte(token.epoch) === keys[0] ? 0 : 1);
    counts[place] = i32(counts, place) + 1;
    const value = index.valueOf(token);
    // Of two classes that were told of one address, that of many people holds.
    if (value !== NONE) values.set(value, Math.max(values.get(value) ?? 0, classNumber(token.addressClass)));
  }
  return {
    ...{ at, createdAt, values, keys, counts },
    handleFilters: filtersOf(tokens, 'handle-filter'),
    nameFilters: filtersOf(tokens, 'name-filter'),
    hours: tokens.find(({ type, bytes }) => type === 'hours' && bytes.length === HOURS)?.bytes,
  };
}

/** The newest two keys that tokens were made with: more are never live. */
function keysOf(tokens: readonly KeyedToken[]): readonly [number, number] {
  const epochs = new Set<number>();
  for (const { type, epoch } of tokens) if (isLookedUp(type)) epochs.add(epoch);
  const [newest, older] = [...epochs].sort((one, other) => other - one);
  return [newest === undefined ? 0 : epochByte(newest), older === undefined ? 0 : epochByte(older)];
}

function filtersOf(tokens: readonly KeyedToken[], type: TokenType): Filter[] {
  return tokens.flatMap((token) =>
    token.type === type && token.bytes.length === FILTER_BYTES
      ? [{ epoch: epochByte(token.epoch), bytes: token.bytes }]
      : [],
  );
}
