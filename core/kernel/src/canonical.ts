import canonicalize from 'canonicalize';

// The package is CommonJS but types itself as an ES module: what Node imports is the function itself.
const serialize = canonicalize as unknown as (value: unknown) => string | undefined;

/**
 * The one JSON text of a value (RFC 8785, JSON Canonicalization Scheme): what is hashed and signed. Throws for a number
 * beyond all bounds, which JSON cannot say.
 *
 * @example
 * ```ts
 * canonical({ b: 1, a: 'é' }) // => '{"a":"é","b":1}'
 * ```
 */
export function canonical(value: unknown): string {
  return serialize(value) ?? '';
}

/** The same of what somebody may have edited; undefined where it has none, as with a number that is beyond all bounds. */
export function canonicalOf(value: unknown): string | undefined {
  try {
    return canonical(value);
  } catch {
    return undefined;
  }
}
