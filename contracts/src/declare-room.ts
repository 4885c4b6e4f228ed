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

/** A room of the house as its contracts declare it. */
export interface RoomDeclaration {
  /** The same in every place: `domain/…`, contracts, routes, commands, screens. */
  readonly name: string;
  /** In a sentence, for the description of the API. */
  readonly description: string;
  /** What may be done in it. */
  readonly permissions: Readonly<Record<string, PermissionDeclaration>>;
}

/**
 * Declares a room: its name, and what may be done in it.
 *
 * @example
 * ```ts
 * const { permissions } = room({
 *   name: 'ships',
 *   description: 'Ships.',
 *   permissions: { 'ships.read': { title: 'See ships', roles: ['analyst'], scopes: ['read'] } },
 * });
 * Object.keys(permissions) // => ['ships.read']
 * ```
 */
export function room<const Declared extends RoomDeclaration>(declared: Declared): Declared {
  return declared;
}
