import { hkdfSync, randomBytes } from 'node:crypto';
import type { EpochKey } from '@breakwater/storage';
import type { TokenType } from './token.ts';

/** Tokens are made and compared under so many keys: the current one and the one before. */
const LIVE_EPOCHS = 2;
const ROOT_BYTES = 32;

/** A root key. What was made with it dies with it. */
export type VaultKey = EpochKey;

/** The keys that tokens are made with; at most two, the current one last. */
export type VaultKeys = readonly VaultKey[];

/**
 * Adds a new current key; of those before, the latest stays live.
 *
 * @example
 * const first = withNewKey([], 0);
 * withNewKey(withNewKey(first, 1), 2).map(({ epoch }) => epoch) // => [2, 3]
 */
export function withNewKey(keys: VaultKeys, now: number): VaultKeys {
  const epoch = (keys.at(-1)?.epoch ?? 0) + 1;
  return [...keys, { epoch, since: now, root: randomBytes(ROOT_BYTES) }].slice(-LIVE_EPOCHS);
}

/**
 * The key for tokens of one type (HKDF-SHA-256, RFC 5869): who learns one type of token learns nothing about another.
 *
 * @example
 * const [key] = withNewKey([], 0);
 * typeKey(key, 'email').equals(typeKey(key, 'phone')) // => false
 */
export function typeKey({ root, epoch }: VaultKey, type: TokenType): Buffer {
  return Buffer.from(hkdfSync('sha256', root, 'breakwater vault', `${type}/${epoch}`, ROOT_BYTES));
}
