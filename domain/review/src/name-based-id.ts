import { hash } from 'node:crypto';

/**
 * An id that follows from what it names: UUID version 8 (RFC 9562 § 5.8) of the SHA-256 of the parts. Deriving it
 * again gives the same id, so that what was done once is not done twice.
 *
 * @example
 * ```ts
 * nameBasedId('a', 'b') === nameBasedId('ab') // => false
 * ```
 */
export function nameBasedId(...parts: readonly string[]): string {
  const hex = hash('sha256', JSON.stringify(parts));
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
