import { SCOPES, type Scope } from '@breakwater/contracts/access';

/**
 * Whether a text names a scope.
 *
 * @example
 * ```ts
 * isScope('write') // => false
 * ```
 */
export function isScope(text: string): text is Scope {
  return (SCOPES as readonly string[]).includes(text);
}
