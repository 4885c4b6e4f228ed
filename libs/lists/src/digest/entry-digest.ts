import { createHash } from 'node:crypto';
import type { DesignationEntry } from '@breakwater/contracts/screening';
import { factTexts } from './fact-texts.ts';

/**
 * SHA-256 (hex) of what an entry says, whatever the order of its names and other values: two entries have one digest
 * exactly when `diffEntries` finds no change between them.
 *
 * @example
 * ```ts
 * const entry = { ref: '1', type: 'organisation' as const, programmes: ['A', 'B'], terrorism: true, names: [], births: [], fathers: [], places: [], countries: [], identifiers: [], urls: [], emails: [], phones: [], wallets: [], roles: [], sameAs: [] };
 * entryDigest(entry) === entryDigest({ ...entry, programmes: ['B', 'A'] }) // => true
 * entryDigest(entry) === entryDigest({ ...entry, terrorism: false }) // => false
 * ```
 */
export function entryDigest(entry: DesignationEntry): string {
  const hash = createHash('sha256');
  for (const [field, text] of factTexts(entry)) {
    hash.update(`${field}=${text}\n`);
  }
  return hash.digest('hex');
}

/**
 * SHA-256 (hex) of a whole list, whatever the order of its entries: what deltas led to and a full reload can be compared.
 *
 * @example
 * ```ts
 * listDigest([]) // => 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 * ```
 */
export function listDigest(entries: Iterable<DesignationEntry>): string {
  return digestOfDigests(Array.from(entries, entryDigest));
}

/**
 * The digest of a list from the digests of its entries, for who holds no more than those.
 *
 * @example
 * ```ts
 * digestOfDigests([]) === listDigest([]) // => true
 * ```
 */
export function digestOfDigests(digests: readonly string[]): string {
  const hash = createHash('sha256');
  for (const digest of digests.toSorted()) {
    hash.update(digest);
  }
  return hash.digest('hex');
}
