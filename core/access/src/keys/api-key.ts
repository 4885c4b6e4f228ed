import { invalidKey } from '../access-error.ts';
import { isScope, type Scope } from '../scope.ts';

/** An API key as shown to administrators: everything but the token. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  /** Id of the person whose key it is: it acts in their name, within what they may do. */
  readonly owner?: string;
  /** Who made it, as records name them; left out for the first. */
  readonly createdBy?: string;
  readonly rotatedFrom?: string;
  readonly expiresAt?: string;
  readonly revokedAt?: string;
  /** To the minute. */
  readonly lastUsedAt?: string;
}

export interface NewKey {
  /** What people call it; 1 to 200 characters. */
  readonly name: string;
  readonly scopes: readonly string[];
  /** Source that events sent with it belong to: lower-case letters, digits and `._/-`. */
  readonly source: string;
  readonly createdBy?: string;
  /** Id of the person whose key it is to be. */
  readonly owner?: string;
}

/** A key together with its token, which is shown this once and never again. */
export interface IssuedKey {
  readonly key: ApiKey;
  readonly token: string;
}

const SOURCE = /^[a-z0-9][a-z0-9._/-]{0,99}$/;

/** The scopes of a key to be made, in their fixed order. Throws AccessError 422 `key-invalid` with a pointer. */
export function checkNewKey({ name, scopes, source }: NewKey): Scope[] {
  if (name.trim() === '' || name.length > 200 || name.includes('\0'))
    throw invalidKey('/name', 'A name of 1 to 200 characters is needed, without NUL.');
  if (!SOURCE.test(source)) {
    throw invalidKey('/source', 'A source is made of a-z, 0-9 and . _ / -, up to 100 characters.');
  }
  const wrong = scopes.findIndex((scope) => !isScope(scope));
  if (wrong >= 0) throw invalidKey(`/scopes/${wrong}`, 'Scopes are ingest, read, review and admin.');
  if (scopes.length === 0) throw invalidKey('/scopes', 'At least one scope is needed.');
  return [...new Set(scopes.filter(isScope))];
}

const LONGEST_OVERLAP_MS = 365 * 86_400_000;

/** Throws AccessError 422 `key-invalid` unless two keys may both work for so long: up to a year. */
export function checkOverlap(overlapMs: number): void {
  if (!(overlapMs >= 0 && overlapMs <= LONGEST_OVERLAP_MS))
    throw invalidKey('/overlapMs', 'An overlap lasts from 0 ms to a year.');
}
