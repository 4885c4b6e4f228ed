import { PERMISSION_DECLARATIONS, PERMISSIONS, type Permission } from '@breakwater/contracts';
import type { Scope } from '@breakwater/contracts/access';

/** What no key may do, whatever its scopes: where users signed in from is read by people in a session. */
export const NO_KEYS: readonly Permission[] = PERMISSIONS.filter(
  (one) => PERMISSION_DECLARATIONS[one].scopes.length === 0,
);

const having = (scope: Scope): readonly Permission[] =>
  PERMISSIONS.filter((one) => PERMISSION_DECLARATIONS[one].scopes.includes(scope));

/** What each scope of an API key lets it do, as each permission declares it. */
export const SCOPE_PERMISSIONS: Readonly<Record<Scope, readonly Permission[]>> = {
  ingest: having('ingest'),
  read: having('read'),
  review: having('review'),
  admin: having('admin'),
};

/**
 * The permissions of a key with these scopes.
 *
 * @example
 * ```ts
 * permissionsOf(['ingest']).has('events.ingest') // => true
 * permissionsOf(['admin']).has('events.ingest') // => false
 * ```
 */
export function permissionsOf(scopes: readonly Scope[]): ReadonlySet<Permission> {
  return new Set(scopes.flatMap((scope) => SCOPE_PERMISSIONS[scope]));
}
