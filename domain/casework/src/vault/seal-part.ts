import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals bytes with AES-256-GCM (NIST SP 800-38D); `bound` is authenticated with them, so that what is moved to another place
 * cannot be opened.
 *
 * @example
 * ```ts
 * const key = new Uint8Array(32);
 * const sealed = sealBytes(key, 'capture 1 part 1', Buffer.from('seen'));
 * openBytes(key, 'capture 1 part 1', sealed).toString() // => 'seen'
 * openBytes(key, 'capture 1 part 2', sealed) // => undefined
 * ```
 */
export function sealBytes(key: Uint8Array, bound: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens them again; undefined when they, or what they are bound to, were changed. */
export function openBytes(key: Uint8Array, bound: string, sealed: Uint8Array): Buffer | undefined {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined; // not what was sealed, or not with this key
  }
}
