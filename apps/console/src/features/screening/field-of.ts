const FIELDS = [
  'handle',
  'displayName',
  'bio',
  'links',
  'name',
  'emails',
  'phones',
  'wallets',
  'identifiers',
] as const;

/** A field of what was screened, as texts name it. */
export type SeenField = (typeof FIELDS)[number] | 'other';

/**
 * The field that a pointer leads to.
 *
 * @example
 * ```ts
 * fieldOf('/links/0') // => 'links'
 * fieldOf('/somewhere') // => 'other'
 * ```
 */
export function fieldOf(pointer: string): SeenField {
  return FIELDS.find((field) => field === pointer.split('/')[1]) ?? 'other';
}
