import { type Clock, toInstant } from '@breakwater/kernel';
import type { Storage } from '@breakwater/storage';
import { type AccessError, tooManyAttempts, unknownKey } from './access-error.ts';
import type { ApiKey } from './api-key.ts';
import { createAttemptLimit } from './attempt-limit.ts';
import type { Principal } from './principal.ts';
import { findKeyByHash, noteUse } from './store.ts';
import { hashToken, isToken } from './token.ts';

const FRESH_MS = 5_000;

export interface Authenticator {
  /** @throws AccessError 401 `key-unknown`, 429 `too-many-attempts` */
  authenticate(token: string, caller: string): Promise<Principal>;
  /** Forgets a key that changed. */
  forget(keyId: string): void;
}

interface Known {
  readonly key: ApiKey;
  readonly principal: Principal;
  readonly until: number;
}

/**
 * Recognises tokens by their hash. Only valid keys are remembered, so that guesses cannot fill the memory. A key
 * is looked up even when the caller's address has used up its attempts, so that a stranger behind the same address
 * cannot lock a platform out; that takes one look into an index, and only for what has the checksum of a token.
 */
export function createAuthenticator(storage: Storage, clock: Clock): Authenticator {
  const known = new Map<string, Known>();
  const limit = createAttemptLimit(clock);

  async function lookUp(tokenHash: string): Promise<Known | undefined> {
    const found = await findKeyByHash(storage.db, tokenHash);
    if (!found || !isActive(found.key, clock.now())) return undefined;
    const { key, rootKeyId } = found;
    const { id, name, source, scopes } = key;
    await noteUse(storage.db, id, toInstant(clock.now()));
    return { key, principal: { keyId: id, rootKeyId, name, source, scopes }, until: clock.now() + FRESH_MS };
  }

  function refusal(caller: string): AccessError {
    const wait = limit.waitSeconds(caller);
    if (wait > 0) return tooManyAttempts(wait);
    limit.fail(caller);
    return unknownKey();
  }

  return {
    authenticate: async (token, caller) => {
      const tokenHash = hashToken(token);
      const remembered = known.get(tokenHash);
      if (remembered && remembered.until > clock.now() && isActive(remembered.key, clock.now())) {
        return remembered.principal;
      }
      const found = isToken(token) ? await lookUp(tokenHash) : undefined;
      if (!found) {
        known.delete(tokenHash);
        throw refusal(caller);
      }
      known.set(tokenHash, found);
      return found.principal;
    },
    forget: (keyId) => {
      for (const [tokenHash, { key }] of known) if (key.id === keyId) known.delete(tokenHash);
    },
  };
}

/** Whether a key may be used at an instant, in milliseconds. */
export function isActive({ revokedAt, expiresAt }: ApiKey, now: number): boolean {
  return revokedAt === undefined && (expiresAt === undefined || Date.parse(expiresAt) > now);
}
