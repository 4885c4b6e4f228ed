import type { Scope } from '@breakwater/contracts/access';
import { type Clock, toInstant } from '@breakwater/kernel';
import type { Storage } from '@breakwater/storage';
import { type AccessError, tooManyAttempts, unknownKey } from '../access-error.ts';
import type { ApiKey } from '../api-key.ts';
import { createAttemptLimit } from '../attempts/attempt-limit.ts';
import type { Principal } from '../principal.ts';
import { permissionsOf } from '../scope-permissions.ts';
import { isServing } from '../service.ts';
import { type StaffRecord, staffActor } from '../staff-record.ts';
import { type FoundKey, findKeyByHash, noteUse } from '../store/api-keys.ts';
import { findService } from '../store/services.ts';
import { findStaff } from '../store/staff.ts';
import { hashToken, isToken } from '../token.ts';

const FRESH_MS = 5_000;

export interface Authenticator {
  /** @throws AccessError 401 `key-unknown`, 429 `too-many-attempts` */
  authenticate(token: string, caller: string): Promise<Principal>;
  /** Forgets a key that changed. */
  forget(changed: { readonly keyId: string }): void;
  /** Forgets the personal keys of somebody who changed, or of everybody when what roles may do has changed. */
  forgetOwner(changed?: { readonly staffId: string }): void;
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
    const holder = await holderOf(found.key);
    if (!holder) return undefined;
    await noteUse(storage.db, found.key.id, toInstant(clock.now()));
    return { key: found.key, principal: principalOf(found, holder), until: clock.now() + FRESH_MS };
  }

  /** In whose name it acts, as they are now; where they are gone the key is worth nothing. */
  async function holderOf({ owner, service, scopes }: ApiKey): Promise<Holder | undefined> {
    if (owner !== undefined) {
      const staff = await findStaff(storage.db, owner);
      return staff && !staff.member.disabled ? { staff } : undefined;
    }
    if (service === undefined) return { scopes };
    const found = await findService(storage.db, service);
    return found && isServing(found, clock.now()) ? found : undefined;
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
    forget: ({ keyId }) => {
      for (const [tokenHash, { key }] of known) if (key.id === keyId) known.delete(tokenHash);
    },
    forgetOwner: (changed) => {
      for (const [tokenHash, { key }] of known) {
        if (key.owner !== undefined && (changed?.staffId ?? key.owner) === key.owner) known.delete(tokenHash);
      }
    },
  };
}

/** The person or the service as they are now, and what of it limits the key. */
type Holder =
  | { readonly staff: StaffRecord; readonly scopes?: never }
  | { readonly staff?: never; readonly scopes: readonly Scope[]; readonly platforms?: readonly string[] };

/** A key of a person acts in their name, within what they may do; one of a service within what that was granted. */
function principalOf({ key, rootKeyId }: FoundKey, holder: Holder): Principal {
  const { id: keyId, name, source, scopes } = key;
  const common = { kind: 'key', source, keyId, rootKeyId, scopes } as const;
  if (!holder.staff) {
    const granted = scopes.filter((scope) => holder.scopes.includes(scope));
    const permissions = permissionsOf(granted);
    return { ...common, actor: `key:${rootKeyId}`, name, permissions, ...within(holder.platforms, key) };
  }
  const { member, permissions: held } = holder.staff;
  const ofKey = permissionsOf(scopes);
  const permissions = new Set([...held].filter((permission) => ofKey.has(permission)));
  const who = { actor: staffActor(member.id), name: member.name, staffId: member.id };
  return { ...common, ...who, permissions, ...within(member.platforms, key) };
}

/** The platforms that both name; of those that name none the other's. */
function within(
  holders: readonly string[] | undefined,
  { platforms }: Pick<ApiKey, 'platforms'>,
): Pick<Principal, 'platforms'> {
  if (holders === undefined || platforms === undefined) {
    const bound = holders ?? platforms;
    return bound ? { platforms: bound } : {};
  }
  return { platforms: platforms.filter((platform) => holders.includes(platform)) };
}

/** Whether a key may be used at an instant, in milliseconds. */
export function isActive({ revokedAt, expiresAt }: ApiKey, now: number): boolean {
  return revokedAt === undefined && (expiresAt === undefined || Date.parse(expiresAt) > now);
}
