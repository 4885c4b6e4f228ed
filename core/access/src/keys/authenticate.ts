import { type Clock, toInstant } from '@breakwater/kernel';
import type { Storage } from '@breakwater/storage';
import { type AccessError, tooManyAttempts, unknownKey } from '../access-error.ts';
import type { Principal } from '../principal.ts';
import { permissionsOf } from '../scope-permissions.ts';
import { type StaffRecord, staffActor } from '../staff/staff-record.ts';
import { type FoundKey, findKeyByHash, noteUse } from '../store/api-keys.ts';
import { findStaff } from '../store/staff.ts';
import { hashToken, isToken } from '../token.ts';
import type { ApiKey } from './api-key.ts';
import { createAttemptLimit } from './attempt-limit.ts';

const FRESH_MS = 5_000;

export interface Authenticator {
  /** @throws AccessError 401 `key-unknown`, 429 `too-many-attempts` */
  authenticate(token: string, caller: string): Promise<Principal>;
  /** Forgets a key that changed. */
  forget(keyId: string): void;
  /** Forgets the personal keys of somebody who changed, or of everybody when what roles may do has changed. */
  forgetOwner(staffId?: string): void;
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
    const owner = await ownerOf(found.key);
    if (owner === 'nobody') return undefined;
    await noteUse(storage.db, found.key.id, toInstant(clock.now()));
    return { key: found.key, principal: principalOf(found, owner), until: clock.now() + FRESH_MS };
  }

  /** The person whose key it is; one that is disabled makes the key worth nothing. */
  async function ownerOf({ owner }: ApiKey): Promise<StaffRecord | 'nobody' | undefined> {
    if (owner === undefined) return undefined;
    const staff = await findStaff(storage.db, owner);
    return staff && !staff.member.disabled ? staff : 'nobody';
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
    forgetOwner: (staffId) => {
      for (const [tokenHash, { key }] of known) {
        if (key.owner !== undefined && (staffId ?? key.owner) === key.owner) known.delete(tokenHash);
      }
    },
  };
}

/** A key of a person acts in their name, within what they may do; any other in its own. */
function principalOf({ key, rootKeyId, ofOperator }: FoundKey, owner: StaffRecord | undefined): Principal {
  const { id: keyId, name, source, scopes } = key;
  const ofKey = permissionsOf(scopes);
  const common = { kind: 'key', source, keyId, rootKeyId, ofOperator, scopes } as const;
  if (!owner) return { ...common, actor: `key:${rootKeyId}`, name, permissions: ofKey };
  const { id: staffId, name: staffName } = owner.member;
  const permissions = new Set([...owner.permissions].filter((permission) => ofKey.has(permission)));
  return { ...common, actor: staffActor(staffId), name: staffName, permissions, staffId };
}

/** Whether a key may be used at an instant, in milliseconds. */
export function isActive({ revokedAt, expiresAt }: ApiKey, now: number): boolean {
  return revokedAt === undefined && (expiresAt === undefined || Date.parse(expiresAt) > now);
}
