import { createPublicKey } from 'node:crypto';

/** A public Ed25519 key as PEM, as `openssl` reads it, from its 32 bytes as base64url. */
export function pemOf(x: string): string {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return key.export({ type: 'spki', format: 'pem' }).toString();
}
