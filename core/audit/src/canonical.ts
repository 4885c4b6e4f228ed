import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

// The package is CommonJS but types itself as an ES module: what Node imports is the function itself.
const serialize = canonicalize as unknown as (value: unknown) => string | undefined;

/**
 * The one JSON text of a value (RFC 8785, JSON Canonicalization Scheme): what is hashed and signed.
 *
 * @example
 * ```ts
 * canonical({ b: 1, a: 'é' }) // => '{"a":"é","b":1}'
 * ```
 */
export function canonical(value: object): string {
  return serialize(value) ?? '';
}

/** The same of what somebody may have edited; undefined where it has none, as with a number that is beyond all bounds. */
export function canonicalOf(value: object): string | undefined {
  try {
    return canonical(value);
  } catch {
    return undefined;
  }
}

/** SHA-256 of a text, as 64 lower-case hex digits. */
export function sha256(text: string): string {
  return hash('sha256', text);
}
