import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { TOKEN_BYTES, TOKEN_TYPES, type TokenType } from './token.ts';
import { typeKey, type VaultKey } from './vault-keys.ts';

/** Digests of one key, one key of its own per type. */
export interface KeyedDigest {
  readonly epoch: number;
  /** The first 16 bytes of HMAC-SHA-256 (RFC 2104) over `type|value`. */
  token(type: TokenType, value: string): Uint8Array;
  /** All 32 bytes, for filters. */
  whole(type: TokenType, value: string): Uint8Array;
}

/** Derives the keys of all types once: a sign-up asks for some thirty digests. */
export function createKeyedDigest(key: VaultKey): KeyedDigest {
  const keys = new Map<TokenType, KeyObject>(
    TOKEN_TYPES.map((type) => [type, createSecretKey(typeKey(key, type))]),
  );
  const whole = (type: TokenType, value: string): Uint8Array =>
    createHmac('sha256', keys.get(type) ?? missing(type))
      .update(`${type}|${value}`)
      .digest();
  return {
    epoch: key.epoch,
    whole,
    token: (type, value) => whole(type, value).subarray(0, TOKEN_BYTES),
  };
}

function missing(type: string): never {
  throw new TypeError(`no key was derived for tokens of type ${type}`);
}
