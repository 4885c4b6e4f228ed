import type { Scope } from '@breakwater/contracts/access';
import { bind, isId, toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import { keyAlreadyRotated, keyNotActive, keyNotFound } from '../access-error.ts';
import {
  type ApiKey,
  checkLasting,
  checkNewKey,
  checkOverlap,
  type IssuedKey,
  KEY_LASTS_MS,
  type NewKey,
} from '../api-key.ts';
import type { AccessContext } from '../context.ts';
import { checkPlatforms } from '../service.ts';
import { createService, serving } from '../services/keep-services.ts';
import {
  anyAdministrator,
  hasSuccessor,
  insertKey,
  keysOf,
  listKeys,
  lockAndFindSetUp,
  lockKey,
  setExpiry,
  setRevoked,
} from '../store/api-keys.ts';
import { createToken, hashToken } from '../token.ts';
import { type Authenticator, createAuthenticator, isActive } from './authenticate.ts';

/** What it takes to send the first events and to look at them; deciding is for people. */
const SET_UP_SCOPES: readonly Scope[] = ['ingest', 'read', 'admin'];
const SET_UP_MS = 24 * 3_600_000;

/** The API keys of an installation. Every change is told as `key.changed` through the outbox. */
export interface Keys extends Authenticator {
  /** Makes a key. Throws AccessError 422 `key-invalid`. */
  createKey(key: NewKey): Promise<IssuedKey>;
  /**
   * Makes a key for the set-up as long as no administrator has come in; undefined when one has, or such a key works. It
   * ends after a day, and with the first administrator.
   */
  ensureSetUpKey(): Promise<IssuedKey | undefined>;
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
export function createKeys(context: AccessContext): Keys {
  const { storage, clock, ids } = context;
  const authenticator = createAuthenticator(storage, clock);
  const changed = (work: Work, keyId: string) => work.emit('key.changed', { keyId });

  interface Holding {
    readonly rotatedFrom?: string;
    readonly forSetUp?: true;
  }

  async function issue(work: Work, wanted: NewKey, holding: Holding = {}): Promise<IssuedKey> {
    const token = createToken();
    const scopes = checkNewKey(wanted);
    checkPlatforms(wanted.platforms);
    const now = clock.now();
    const key: ApiKey = {
      id: ids(),
      name: wanted.name,
      source: wanted.source,
      scopes,
      createdAt: toInstant(now),
      expiresAt: toInstant(now + checkLasting(wanted.lastsMs ?? KEY_LASTS_MS)),
      ...(wanted.createdBy !== undefined && { createdBy: wanted.createdBy }),
      ...(wanted.platforms !== undefined && { platforms: wanted.platforms }),
      ...(await holderOf(work, wanted, holding)),
      ...holding,
    };
    await insertKey(work.db, key, hashToken(token));
    changed(work, key.id);
    return { key, token };
  }

  async function holderOf(
    work: Work,
    wanted: NewKey,
    { forSetUp }: Holding,
  ): Promise<Pick<ApiKey, 'owner' | 'service'>> {
    if (forSetUp) return {};
    if (wanted.owner !== undefined) return { owner: wanted.owner };
    if (wanted.service !== undefined)
      return { service: (await serving(work.db, context, wanted.service)).id };
    const { name, source, scopes, platforms, createdBy: by, purpose = name } = wanted;
    const owner = by?.startsWith('staff:') ? by.slice('staff:'.length) : undefined;
    const service = { name, source, scopes, platforms, purpose };
    return { service: (await createService(work, context, { ...service, by, owner })).id };
  }

  async function existing(trx: Db, id: string): Promise<ApiKey> {
    const key = isId(id) ? await lockKey(trx, id) : undefined;
    if (!key) throw keyNotFound();
    return key;
  }

  return {
    ...authenticator,
    createKey: (key) => storage.work((work) => issue(work, key)),
    ensureSetUpKey: () =>
      storage.work(async (work) => {
        if (await lockAndFindSetUp(work.db, toInstant(clock.now()))) return undefined;
        if (await anyAdministrator(work.db)) return undefined;
        const wanted = { name: 'set-up', source: 'admin', scopes: SET_UP_SCOPES, lastsMs: SET_UP_MS };
        return issue(work, wanted, { forSetUp: true });
      }),
    rotate: async (id, { overlapMs, by }) => {
      checkOverlap(overlapMs);
      const issued = await storage.work(async (work) => {
        const old = await existing(work.db, id);
        if (await hasSuccessor(work.db, id)) throw keyAlreadyRotated();
        if (old.forSetUp || !isActive(old, clock.now())) throw keyNotActive();
        await setExpiry(work.db, id, toInstant(clock.now() + overlapMs));
        changed(work, id);
        const { name, source, scopes, owner, service, platforms } = old;
        const holder = { ...(owner !== undefined && { owner }), ...(service !== undefined && { service }) };
        const successor = { name, source, scopes, platforms, ...holder };
        const made = { ...successor, ...(by !== undefined && { createdBy: by }) };
        return issue(work, made, { rotatedFrom: id });
      });
      authenticator.forget({ keyId: id });
      return issued;
    },
    revoke: async (id) => {
      await storage.work(async (work) => {
        await existing(work.db, id);
        await setRevoked(work.db, id, toInstant(clock.now()));
        changed(work, id);
      });
      authenticator.forget({ keyId: id });
    },
    ...bind(storage.db, { list: listKeys, listOf: keysOf }),
  };
}
