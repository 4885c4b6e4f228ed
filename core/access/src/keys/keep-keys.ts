import { isId, toInstant } from '@breakwater/kernel';
import { appendOutbox, type Db } from '@breakwater/storage';
import { keyAlreadyRotated, keyNotActive, keyNotFound } from '../access-error.ts';
import type { AccessContext } from '../context.ts';
import { SCOPES } from '../scope.ts';
import {
  hasSuccessor,
  insertKey,
  keysOf,
  listKeys,
  lockAndFindAdmin,
  lockKey,
  setExpiry,
  setRevoked,
} from '../store/api-keys.ts';
import { createToken, hashToken } from '../token.ts';
import { type ApiKey, checkNewKey, checkOverlap, type IssuedKey, type NewKey } from './api-key.ts';
import { type Authenticator, createAuthenticator, isActive } from './authenticate.ts';

/** The API keys of an installation. Every change is told as `key.changed` through the outbox. */
export interface Keys extends Authenticator {
  /** Makes a key. Throws AccessError 422 `key-invalid`. */
  createKey(key: NewKey): Promise<IssuedKey>;
  /** Makes a key with all scopes when there is none that may administrate; undefined when there is. */
  ensureAdminKey(): Promise<IssuedKey | undefined>;
  /**
   * Makes a successor with the same name, source and scopes; the old key works for `overlapMs` more.
   * Throws AccessError 404 `key-not-found`, 409 `key-not-active`, 409 `key-already-rotated`,
   * 422 `key-invalid` for an overlap of more than a year.
   */
  rotate(id: string, options: { readonly overlapMs: number; readonly by?: string }): Promise<IssuedKey>;
  /** Ends a key at once; again has no effect. Throws AccessError 404 `key-not-found`. */
  revoke(id: string): Promise<void>;
  /** All keys, also those that ended, oldest first. */
  list(): Promise<ApiKey[]>;
  /** The keys of a person. */
  listOf(owner: string): Promise<ApiKey[]>;
}

/**
 * Opens the API keys of a storage. Of a token only its SHA-256 is kept. Keys are remembered for up to 5 s; call
 * `forget` with the key id of each `key.changed` to make a change take effect at once in every process.
 */
export function createKeys({ storage, clock, ids }: AccessContext): Keys {
  const authenticator = createAuthenticator(storage, clock);
  const changed = (trx: Db, keyId: string) => appendOutbox(trx, 'key.changed', { keyId });

  async function issue(trx: Db, wanted: NewKey, rotatedFrom?: string): Promise<IssuedKey> {
    const token = createToken();
    const key: ApiKey = {
      id: ids(),
      name: wanted.name,
      source: wanted.source,
      scopes: checkNewKey(wanted),
      createdAt: toInstant(clock.now()),
      ...(wanted.createdBy !== undefined && { createdBy: wanted.createdBy }),
      ...(wanted.owner !== undefined && { owner: wanted.owner }),
      ...(rotatedFrom !== undefined && { rotatedFrom }),
    };
    await insertKey(trx, key, hashToken(token));
    await changed(trx, key.id);
    return { key, token };
  }

  async function existing(trx: Db, id: string): Promise<ApiKey> {
    const key = isId(id) ? await lockKey(trx, id) : undefined;
    if (!key) throw keyNotFound();
    return key;
  }

  return {
    ...authenticator,
    createKey: (key) => storage.transaction((trx) => issue(trx, key)),
    ensureAdminKey: () =>
      storage.transaction(async (trx) => {
        if (await lockAndFindAdmin(trx)) return undefined;
        return issue(trx, { name: 'first administrator', source: 'admin', scopes: SCOPES });
      }),
    rotate: async (id, { overlapMs, by }) => {
      checkOverlap(overlapMs);
      const issued = await storage.transaction(async (trx) => {
        const old = await existing(trx, id);
        if (await hasSuccessor(trx, id)) throw keyAlreadyRotated();
        if (!isActive(old, clock.now())) throw keyNotActive();
        await setExpiry(trx, id, toInstant(clock.now() + overlapMs));
        await changed(trx, id);
        const { name, source, scopes, owner } = old;
        const successor = { name, source, scopes, ...(owner !== undefined && { owner }) };
        return issue(trx, { ...successor, ...(by !== undefined && { createdBy: by }) }, id);
      });
      authenticator.forget(id);
      return issued;
    },
    revoke: async (id) => {
      await storage.transaction(async (trx) => {
        await existing(trx, id);
        await setRevoked(trx, id, toInstant(clock.now()));
        await changed(trx, id);
      });
      authenticator.forget(id);
    },
    list: () => listKeys(storage.db),
    listOf: (owner) => keysOf(storage.db, owner),
  };
}
