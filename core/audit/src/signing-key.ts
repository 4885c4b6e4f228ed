import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';
import { link, mkdir, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BreakwaterError, codeOf } from '@breakwater/kernel';
import { readKeyFile } from '@breakwater/storage';

/** Signs with Ed25519 (RFC 8032). */
export interface SigningKey {
  /** The 32 bytes of the public key as base64url: also the key's name. */
  readonly publicKey: string;
  /** Signature as base64url. */
  sign(text: string): string;
  /** A secret of 32 bytes for another use (HKDF-SHA-256, RFC 5869): the same for the same purpose, and no way back. */
  derive(purpose: string): Uint8Array;
}

/** The key file cannot be used. */
export class SigningKeyError extends BreakwaterError {
  override readonly name = 'SigningKeyError';
}

/** A new key and the PEM text (PKCS #8) that keeps it. */
export function createSigningKey(): { readonly key: SigningKey; readonly pem: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { key: signingKeyOf(privateKey), pem };
}

function signingKeyOf(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '';
  return {
    publicKey,
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
    derive: (purpose) => {
      const secret = Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url');
      return new Uint8Array(hkdfSync('sha256', secret, 'breakwater', purpose, 32));
    },
  };
}

/**
 * Reads the key that signs checkpoints, or makes one at first start. The file is readable for its owner only; of
 * processes that start at once, all get the same key.
 *
 * @throws SigningKeyError `signing-key-exposed` when others may read the file, `signing-key-unreadable` when it holds
 * no Ed25519 key
 */
export async function loadOrCreateSigningKey(path: string): Promise<SigningKey> {
  return (await loadSigningKey(path)) ?? (await keepNewKey(path));
}

/** Reads a key, and makes none: undefined when there is no such file. @throws SigningKeyError as `loadOrCreateSigningKey` */
export async function loadSigningKey(path: string): Promise<SigningKey | undefined> {
  const exposed = () =>
    new SigningKeyError(
      'signing-key-exposed',
      `Others may read the audit signing key ${path}: run chmod 600 on it, and replace it if they are not trusted.`,
    );
  const pem = await readKeyFile(path, exposed);
  return pem === undefined ? undefined : parsePem(pem, path);
}

function parsePem(pem: string, path: string): SigningKey {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (cause) {
    throw unreadable(path, cause);
  }
  if (key.asymmetricKeyType !== 'ed25519') throw unreadable(path);
  return signingKeyOf(key);
}

function unreadable(path: string, cause?: unknown): SigningKeyError {
  const message = `The audit signing key ${path} is no Ed25519 key in PEM form: restore it from a backup, or move it away to start with a new key.`;
  return new SigningKeyError('signing-key-unreadable', message, { cause });
}

/** Writes beside and links into place: nobody ever sees half a key, and the first of several processes wins. */
async function keepNewKey(path: string): Promise<SigningKey> {
  const { key, pem } = createSigningKey();
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, pem, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, path);
    return key;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
  const first = await loadSigningKey(path);
  if (!first) throw unreadable(path);
  return first;
}

/** Whether the signature (base64url) over the text was made with the key of that public key (base64url). */
export function isSignedBy(publicKey: string, text: string | Uint8Array, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verify(
      null,
      typeof text === 'string' ? Buffer.from(text) : text,
      key,
      Buffer.from(signature, 'base64url'),
    );
  } catch {
    return false; // what is no key has signed nothing
  }
}
