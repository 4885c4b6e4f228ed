import type { Permission } from '@breakwater/contracts';
import type { Scope } from '@breakwater/contracts/access';
import { permissionMissing } from './access-error.ts';

/** Who is calling, and what they may do: a person in a session, an API key, or an officer of an authority. */
export interface Principal {
  readonly kind: 'staff' | 'key' | 'officer';
  /**
   * As records name it: `staff:<id>` for a person, also over a personal key; `officer:<id>` for one of an authority;
   * else `key:<id of the first key>`.
   */
  readonly actor: string;
  readonly name: string;
  readonly permissions: ReadonlySet<Permission>;
  /** Source that its events belong to: event ids are unique per source. */
  readonly source: string;
  /** The person, in a session or as the owner of the key. */
  readonly staffId?: string;
  readonly sessionId?: string;
  /** When a person last proved in this session who they are, in milliseconds since the epoch. */
  readonly steppedUpAt?: number;
  /** Of a person: from when they may be the second one (`mayConfirmSince`); left out where they may since long. */
  readonly confirmsFrom?: number;
  readonly keyId?: string;
  /** The first key of the chain of rotations that led to this one: the same program all along. */
  readonly rootKeyId?: string;
  readonly scopes?: readonly Scope[];
  /** The platforms that they are bound to; all when left out. */
  readonly platforms?: readonly string[];
}

/**
 * Whether somebody may do something.
 *
 * @example
 * ```ts
 * const principal = { kind: 'key', actor: 'key:k1', name: 'Harbour', source: 'harbour', permissions: new Set(['events.ingest']) }
 * can(principal, 'events.ingest') // => true
 * can(principal, 'jobs.decide') // => false
 * ```
 */
export function can(principal: Principal, permission: Permission): boolean {
  return principal.permissions.has(permission);
}

/**
 * Lets a principal pass that has the permission.
 *
 * @throws AccessError 403 `permission-missing`
 *
 * @example
 * ```ts
 * const principal = { kind: 'key', actor: 'key:k1', name: 'Harbour', source: 'harbour', permissions: new Set(['events.ingest']) }
 * requirePermission(principal, 'staff.manage') // => throws permission-missing
 * ```
 */
export function requirePermission(principal: Principal, permission: Permission): void {
  if (!can(principal, permission)) throw permissionMissing(permission);
}
