import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { WebhookError } from './webhook-error.ts';

const PREFIX = 'sealed1:';
const CIPHER = 'aes-256-gcm';
const [IV_BYTES, TAG_BYTES] = [12, 16];
const ABOUT = Buffer.from('webhook-secret');

/** A key that throws when it is asked for leaves all else working: sealing and opening say why they do not. */
export type SealKey = Uint8Array | (() => Uint8Array);

/** Keeps the secrets of endpoints from whoever reads the database alone. */
export interface SecretSeal {
  seal(secret: string): string;
  /** Secrets from before there was a seal are given as they are. Throws WebhookError 503 `webhook-key-wrong`. */
  open(kept: string): string;
}

/**
 * Seals with AES-256-GCM under a key that the database never sees.
 *
 * @param key 32 bytes, or what gives them when they are needed
 * @example
 * ```ts
 * const seal = createSeal(new Uint8Array(32))
 * seal.open(seal.seal('whsec_abc')) // => 'whsec_abc'
 * seal.open('whsec_old') // => 'whsec_old'
 * createSeal(new Uint8Array(32).fill(1)).open(seal.seal('whsec_abc')) // => throws webhook-key-wrong
 * ```
 */
export function createSeal(key: SealKey): SecretSeal {
  const bytesOf = () => (typeof key === 'function' ? key() : key);
  return {
    seal: (secret) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, bytesOf(), iv).setAAD(ABOUT);
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return PREFIX + Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64');
    },
    open: (kept) => {
      if (!isSealed(kept)) return kept;
      const bytes = Buffer.from(kept.slice(PREFIX.length), 'base64');
      const decipher = createDecipheriv(CIPHER, bytesOf(), bytes.subarray(0, IV_BYTES)).setAAD(ABOUT);
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        return (
          decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
        );
      } catch (cause) {
        throw keyWrong(cause);
      }
    },
  };
}

export function isSealed(kept: string): boolean {
  return kept.startsWith(PREFIX);
}

function keyWrong(cause: unknown): WebhookError {
  const message =
    'The secrets of webhook endpoints were sealed under another key than webhook-key.pem: restore that file from a backup, or give every endpoint a new secret (breakwater webhooks rotate-secret).';
  return new WebhookError('webhook-key-wrong', message, { status: 503, cause });
}
