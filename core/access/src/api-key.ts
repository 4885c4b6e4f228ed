import { SCOPES, type Scope } from '@breakwater/contracts/access';
import { invalidKey } from './access-error.ts';
import { isScope } from './scope.ts';

/** An API key as shown to administrators: everything but the token. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  /** Id of the person whose key it is: it acts in their name, within what they may do. */
  readonly owner?: string;
  /** Id of the service whose key it is. */
  readonly service?: string;
  /** The key that a first start shows: it ends within a day, and with the first administrator. */
  readonly forSetUp?: true;
  /** The platforms that it is bound to, within those of its person or service; left out where they are the limit. */
  readonly platforms?: readonly string[];
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
  /** Id of the service whose key it is to be. Without an owner and a service a service is made for it. */
  readonly service?: string;
  /** Of a service that is made for it: what it is for; the name when left out. */
  readonly purpose?: string;
  readonly platforms?: readonly string[] | undefined;
  /** How long it lasts, in milliseconds: up to a year, which it is when left out. */
  readonly lastsMs?: number | undefined;
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
  checkSource(source);
  return checkScopes(scopes);
}

/** Throws AccessError 422 `key-invalid`. */
export function checkSource(source: string): void {
  if (SOURCE.test(source)) return;
  throw invalidKey('/source', 'A source is made of a-z, 0-9 and . _ / -, up to 100 characters.');
}

/** Scopes in their fixed order, each once. Throws AccessError 422 `key-invalid`, with the list, for any other. */
export function checkScopes(scopes: readonly string[]): Scope[] {
  const wrong = scopes.findIndex((scope) => !isScope(scope));
  if (wrong >= 0) throw invalidKey(`/scopes/${wrong}`, `Scopes are ${SCOPES.join(', ')}.`);
  if (scopes.length === 0) throw invalidKey('/scopes', 'At least one scope is needed.');
  return SCOPES.filter((scope) => scopes.includes(scope));
}

/** No key lasts longer. */
export const KEY_LASTS_MS = 365 * 86_400_000;
const LONGEST_OVERLAP_MS = KEY_LASTS_MS;

/** Throws AccessError 422 `key-invalid` unless a key may last so long: from a minute to a year. */
export function checkLasting(lastsMs: number): number {
  if (lastsMs >= 60_000 && lastsMs <= KEY_LASTS_MS) return lastsMs;
  throw invalidKey('/expiresAt', 'A key lasts from a minute to a year.');
}

/** Throws AccessError 422 `key-invalid` unless two keys may both work for so long: up to a year. */
export function checkOverlap(overlapMs: number): void {
  if (!(overlapMs >= 0 && overlapMs <= LONGEST_OVERLAP_MS))
    throw invalidKey('/overlapMs', 'An overlap lasts from 0 ms to a year.');
}
