import { randomBytes } from 'node:crypto';
import type { SigningKey } from '@breakwater/audit';
import { CaseworkError } from '../casework-error.ts';
import { openBytes, sealBytes } from './seal-part.ts';

const KEY_BYTES = 32;
const PURPOSE = 'casework captures';

/** The key of one capture as it lies in the database: sealed, with the name of the key that opens it. */
export interface SealedKey {
  readonly sealedKey: Uint8Array;
  readonly keyName: string;
}

const boundTo = (captureId: string) => `key of capture ${captureId}`;

/** A key of its own for a capture. Who destroys this key has destroyed the capture, wherever copies of its bytes lie. */
export function makeCaptureKey(sealingKey: SigningKey, captureId: string): SealedKey {
  const sealedKey = sealBytes(sealingKey.derive(PURPOSE), boundTo(captureId), randomBytes(KEY_BYTES));
  return { sealedKey, keyName: sealingKey.publicKey };
}

/**
 * The key of a capture. That the installation has another key now is not the same as that the capture is broken.
 *
 * @throws CaseworkError 503 `capture-key-missing`
 */
export function openCaptureKey(
  sealingKey: SigningKey,
  captureId: string,
  { sealedKey, keyName }: SealedKey,
): Uint8Array {
  const key =
    keyName === sealingKey.publicKey
      ? openBytes(sealingKey.derive(PURPOSE), boundTo(captureId), sealedKey)
      : undefined;
  if (key) return key;
  throw new CaseworkError(
    'capture-key-missing',
    'This capture was sealed with a key file that is not here: bring evidence-key.pem back from a backup. What it holds is unknown until then.',
    503,
  );
}
