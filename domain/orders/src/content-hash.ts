import { createHash } from 'node:crypto';

/**
 * The one JSON text of a value: members sorted by their names in UTF-16 units, no space (RFC 8785, which JavaScript's
 * own numbers and strings already follow).
 *
 * @example
 * canonicalJson({ b: [1], a: undefined, c: 'é' }) // => '{"b":[1],"c":"é"}'
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

/** SHA-256 as 64 lower-case hex digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
