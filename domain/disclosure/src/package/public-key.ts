import { createPublicKey, type KeyObject } from 'node:crypto';

/** A public Ed25519 key from its 32 bytes as base64url. */
export function publicKeyOf(x: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** The same as PEM, as `openssl` reads it. */
export function pemOf(x: string): string {
  return publicKeyOf(x).export({ type: 'spki', format: 'pem' }).toString();
}
