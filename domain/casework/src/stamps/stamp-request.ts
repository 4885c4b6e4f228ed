import { randomBytes } from 'node:crypto';
import { der, derInteger, derOid, TAG } from './der.ts';

export const SHA256_OID = '2.16.840.1.101.3.4.2.1';
const NONCE_BYTES = 16;

/** A question to a time-stamping service, and what its answer has to repeat. */
export interface StampRequest {
  /** `TimeStampReq` of RFC 3161, section 2.4.1. */
  readonly query: Uint8Array;
  /** Hexadecimal. */
  readonly nonce: string;
}

/**
 * Asks for a time-stamp over a SHA-256, with a nonce, and with the certificate of the service in its answer (RFC 3161, 2.4.1).
 *
 * @param sha256 64 hexadecimal digits
 * @example
 * ```ts
 * const { query } = stampRequest('00'.repeat(32));
 * Buffer.from(query).subarray(0, 5).toString('hex') // => '304b020101'
 * ```
 */
export function stampRequest(sha256: string): StampRequest {
  const bytes = randomBytes(NONCE_BYTES);
  // Neither negative nor with zeros before it: what comes back is compared digit by digit.
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  const algorithm = der(TAG.sequence, derOid(SHA256_OID), der(TAG.nothing));
  const imprint = der(TAG.sequence, algorithm, der(TAG.octets, Buffer.from(sha256, 'hex')));
  const wantsCertificate = der(TAG.boolean, Buffer.from([0xff]));
  const version = derInteger(Buffer.from([1]));
  const query = der(TAG.sequence, version, imprint, derInteger(bytes), wantsCertificate);
  return { query, nonce: bytes.toString('hex') };
}
