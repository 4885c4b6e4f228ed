import { type KeyedToken, TOKEN_TYPES, type TokenType } from '../tokens/token.ts';

/** Numbers of the types, as they stand in the index. Snapshots of another order are refused by their type list. */
export const TYPE_NUMBER = Object.fromEntries(TOKEN_TYPES.map((type, at) => [type, at])) as Readonly<
  Record<TokenType, number>
>;

/** Whether accounts are found by tokens of the type; the others are compared by resemblance. */
export function isLookedUp(type: TokenType): boolean {
  return type !== 'handle-filter' && type !== 'name-filter' && type !== 'hours';
}

/** The finaliser of MurmurHash3: tokens are uniform already, types and epochs are not. */
function mixed(bits: number): number {
  let hash = bits ^ (bits >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function word({ bytes }: KeyedToken, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}

/** Bits of a token from one of its halves. Pictures that differ by few bits are two values, so that all of theirs count. */
function bitsOf(token: KeyedToken, from: number): number {
  if (token.type !== 'avatar-bits') return word(token, from);
  let bits = from;
  for (let at = 0; at < token.bytes.length; at += 4) bits = mixed(Math.imul(bits, 31) ^ word(token, at));
  return bits;
}

/** Upper and lower half of 64 bits that stand for a value of a type under a key. */
export function upperKey(token: KeyedToken): number {
  return mixed(bitsOf(token, 0) ^ Math.imul(TYPE_NUMBER[token.type] + 1, 0x9e3779b1) ^ token.epoch);
}

export function lowerKey(token: KeyedToken): number {
  return mixed(bitsOf(token, 4) + Math.imul(TYPE_NUMBER[token.type] + 1, 0x27d4eb2f));
}
