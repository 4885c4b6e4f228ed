import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const NONCES_AT_ONCE = 1_000;
/** Lengths tell little: what is sealed comes in steps of so many bytes. */
const STEP_BYTES = 64;

/** Random bytes are cheaper by the thousand; none is handed out twice. */
let random = Buffer.alloc(0);

function takeNonce(): Buffer {
  if (random.length < NONCE_BYTES) random = randomBytes(NONCES_AT_ONCE * NONCE_BYTES);
  const nonce = random.subarray(0, NONCE_BYTES);
  random = random.subarray(NONCE_BYTES);
  return nonce;
}

/**
 * Seals a value as JSON with AES-256-GCM (NIST SP 800-38D); `bound` is authenticated with it, so that what is moved to
 * another place cannot be opened.
 *
 * @example
 * const key = new Uint8Array(32);
 * const place = Buffer.from('here');
 * const sealed = sealValue(key, place, { ip: '192.0.2.1' });
 * openValue(key, place, sealed) // => { ip: '192.0.2.1' }
 * openValue(key, Buffer.from('there'), sealed) // => undefined
 */
export function sealValue(key: Uint8Array, bound: Uint8Array, value: object): Buffer {
  const nonce = takeNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(bound);
  const text = Buffer.from(JSON.stringify(value));
  const plain = Buffer.alloc(Math.ceil(text.length / STEP_BYTES) * STEP_BYTES, ' ');
  text.copy(plain);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens it again; undefined when it, or what it is bound to, was changed. */
export function openValue(key: Uint8Array, bound: Uint8Array, sealed: Uint8Array): unknown {
  if (sealed.length <= NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const body = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
    return JSON.parse(Buffer.concat([decipher.update(body), decipher.final()]).toString());
  } catch {
    return undefined;
  }
}
