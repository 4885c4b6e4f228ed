import { hash } from 'node:crypto';
import { canonical } from './canonical.ts';

/**
 * SHA-256 (FIPS 180-4) of a text or of bytes, as 64 lower-case hex digits.
 *
 * @example
 * ```ts
 * sha256('').slice(0, 8) // => 'e3b0c442'
 * ```
 */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data);
}

/**
 * The hash of a value that says the same, however its members are ordered; what is not there counts as null.
 *
 * @example
 * ```ts
 * contentHash({ a: 1, b: undefined }) === contentHash({ a: 1 }) // => true
 * contentHash({ a: 1 }) === contentHash({ a: 2 }) // => false
 * ```
 */
export function contentHash(value: unknown): string {
  return sha256(canonical(value ?? null));
}

/**
 * The hash of each part by itself: what was shown to somebody who approves, so that one sees which part has changed since.
 *
 * @example
 * ```ts
 * const before = hashParts({ to: 'age1x', what: [1] });
 * before.to === hashParts({ to: 'age1x', what: [2] }).to // => true
 * before.what === hashParts({ to: 'age1x', what: [2] }).what // => false
 * ```
 */
export function hashParts<Name extends string>(
  parts: Readonly<Partial<Record<Name, unknown>>>,
): Partial<Record<Name, string>> {
  const hashes: Partial<Record<Name, string>> = {};
  for (const name of Object.keys(parts) as Name[]) hashes[name] = contentHash(parts[name]);
  return hashes;
}
