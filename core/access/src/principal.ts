import { scopeMissing } from './access-error.ts';
import type { Scope } from './scope.ts';

/** Who is calling, as far as the API key says. */
export interface Principal {
  readonly keyId: string;
  /** The first key of the chain of rotations that led to this one: the same person or program all along. */
  readonly rootKeyId: string;
  readonly name: string;
  /** Source that its events belong to: event ids are unique per source. */
  readonly source: string;
  readonly scopes: readonly Scope[];
}

/**
 * Lets a principal pass that has the scope.
 *
 * @throws AccessError 403 `scope-missing`
 *
 * @example
 * ```ts
 * const principal = { keyId: 'k1', rootKeyId: 'k1', name: 'Harbour', source: 'harbour', scopes: ['ingest'] }
 * requireScope(principal, 'admin') // => throws scope-missing
 * ```
 */
export function requireScope(principal: Principal, scope: Scope): void {
  if (!principal.scopes.includes(scope)) throw scopeMissing(scope);
}
