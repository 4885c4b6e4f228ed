/** What a key may be used for. No scope implies another; the first admin key lists them all. */
export const SCOPES = ['ingest', 'read', 'review', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

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
