import { contentHash } from '@breakwater/kernel';
import type { RecordEntry } from '@breakwater/storage';

/** An entry with its place in the log. */
export interface Entry {
  /** From 1, without gaps. */
  readonly seq: number;
  /** RFC 3339, UTC, milliseconds. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Hash of the entry before, or `GENESIS_HASH`. */
  readonly prevHash: string;
}

export interface SealedEntry {
  readonly entry: Entry;
  /** SHA-256 over the canonical JSON of `entry`, hex. */
  readonly hash: string;
}

/** Where the log ends. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export const GENESIS_HASH = '0'.repeat(64);
export const EMPTY_HEAD: Head = { seq: 0, hash: GENESIS_HASH };

/**
 * Chains new entries to the end of a log: each carries the hash of the one before, so that none can be changed,
 * dropped or moved without all later hashes changing (Haber and Stornetta 1991, "How to time-stamp a digital document").
 *
 * @example
 * ```ts
 * chainEntries(EMPTY_HEAD, [{ actor: 'a', action: 'b', subject: 'c' }], '2026-01-01T00:00:00.000Z')[0]?.entry.seq // => 1
 * ```
 */
export function chainEntries(head: Head, entries: readonly RecordEntry[], at: string): SealedEntry[] {
  let { seq, hash } = head;
  return entries.map((added) => {
    const entry: Entry = {
      seq: ++seq,
      at,
      actor: storable(added.actor),
      action: storable(added.action),
      subject: storable(added.subject),
      detail: added.detail ?? {},
      prevHash: hash,
    };
    hash = contentHash(entry);
    return { entry, hash };
  });
}

/** The text as a UTF-8 database keeps it, so that the hash holds when it is read back. */
function storable(text: string): string {
  return Buffer.from(text).toString().replaceAll('\0', '\uFFFD');
}
