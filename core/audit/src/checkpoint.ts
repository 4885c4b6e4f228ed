import { canonical, canonicalOf } from '@breakwater/kernel';
import type { Head } from './entry.ts';
import { isSignedBy, type SigningKey } from './signing-key.ts';

/** Where the log stood at a time, by the word of a key. */
export interface Checkpoint extends Head {
  readonly at: string;
  readonly publicKey: string;
}

export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  /** Ed25519 over the canonical JSON of `{ checkpoint }`, base64url. */
  readonly signature: string;
}

/** Signs the end of a log. From then on nobody without the key can rewrite what lies before, hashes and all. */
export function signCheckpoint(head: Head, at: string, key: SigningKey): SignedCheckpoint {
  const checkpoint = { seq: head.seq, hash: head.hash, at, publicKey: key.publicKey };
  return { checkpoint, signature: key.sign(canonical({ checkpoint })) };
}

/** Whether the key that a checkpoint names has signed it. */
export function isGenuine({ checkpoint, signature }: SignedCheckpoint): boolean {
  return isSignedBy(checkpoint.publicKey, canonicalOf({ checkpoint }) ?? '', signature);
}
