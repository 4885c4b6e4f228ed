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

/** SHA-256 of each part of something that was shown. */
export type PartHashes<Name extends string> = Readonly<Partial<Record<Name, string>>>;

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
): PartHashes<Name> {
  const hashes: Partial<Record<Name, string>> = {};
  for (const name of Object.keys(parts) as Name[]) hashes[name] = contentHash(parts[name]);
  return hashes;
}

/**
 * Names the parts that are not what they were; `from-before` where nothing was hashed then.
 *
 * @example
 * ```ts
 * const before = hashParts({ to: 'age1x', what: [1] });
 * changedParts(before, hashParts({ to: 'age1x', what: [2] }), ['to', 'what']) // => ['what']
 * changedParts(undefined, before, ['to', 'what']) // => ['from-before']
 * ```
 */
export function changedParts<Name extends string>(
  before: PartHashes<Name> | undefined,
  now: PartHashes<Name>,
  compared: readonly Name[],
): (Name | 'from-before')[] {
  if (before === undefined) return ['from-before'];
  return compared.filter((name) => before[name] !== now[name]);
}
