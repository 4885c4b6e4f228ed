import type { MatterEntry } from '@breakwater/contracts/ledger';
import { contentHash } from '@breakwater/kernel';

/** What stands before the first entry. */
export const NO_ENTRY = '0'.repeat(64);

/** An entry with its place, before it is sealed. */
export type UnsealedEntry = Omit<MatterEntry, 'hash'>;

/**
 * SHA-256 over the canonical JSON (RFC 8785) of an entry, its place and the hash of the one before: whoever changes,
 * drops or moves one changes all hashes after it.
 */
export function entryHash(seq: number, prev: string, entry: UnsealedEntry): string {
  return contentHash({ seq, prev, entry });
}
