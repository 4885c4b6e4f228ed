import type { Scope } from './access/api-key.ts';

/** What people hold, each a bundle of permissions that administrators may change. */
export const ROLES = ['reviewer', 'lead', 'appeals', 'legal', 'analyst', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** A permission as its room declares it. */
export interface PermissionDeclaration {
  /** In words, for the page of permissions. */
  readonly title: string;
  /** Which roles have it until somebody changes that. */
  readonly roles: readonly Role[];
  /** Which scopes of API keys have it; none where only a person in a session may. */
  readonly scopes: readonly Scope[];
}

/**
 * Declares permissions of a room.
 *
 * @example
 * ```ts
 * Object.keys(permissions({ 'ships.read': { title: 'See ships', roles: ['analyst'], scopes: ['read'] } })) // => ['ships.read']
 * ```
 */
export function permissions<const Declared extends Readonly<Record<string, PermissionDeclaration>>>(
  declared: Declared,
): Declared {
  return declared;
}
