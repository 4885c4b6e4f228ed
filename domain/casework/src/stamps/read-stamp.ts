import { createHash } from 'node:crypto';
import { DerError, type DerValue, expectTag, hexOf, inside, oidOf, readOne, TAG } from './der.ts';
import { isSignedToken } from './signed-token.ts';
import { SHA256_OID } from './stamp-request.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const GRANTED = new Set(['00', '01']);
const MOST_BYTES = 256 * 1024;

/** What a time-stamp says. */
export interface StampFacts {
  /** RFC 3339, UTC. */
  readonly time: string;
  /** Object identifier, dotted. */
  readonly policy: string;
  /** Hexadecimal. */
  readonly serial: string;
  /** SHA-256 that was stamped, hexadecimal. */
  readonly sha256: string;
  /** Hexadecimal; left out where it repeats none. */
  readonly nonce?: string;
}

/** An answer that is read, or why it cannot be used. */
export type ReadStamp =
  | { readonly facts: StampFacts }
  | { readonly fault: 'stamp-refused' | 'stamp-invalid'; readonly why: string };

/**
 * Reads the answer of a time-stamping service (`TimeStampResp`, RFC 3161, 2.4.2): granted, over a SHA-256, and signed by the
 * certificate that it brings, which is for time-stamping. Whether that certificate is to be trusted is for who checks it:
 * `openssl ts -verify` with the certificate of the service's authority.
 *
 * @example
 * ```ts
 * readStamp(Buffer.from('3003020102', 'hex')).fault // => 'stamp-invalid'
 * ```
 */
export function readStamp(answer: Uint8Array): ReadStamp {
  if (answer.length > MOST_BYTES) return { fault: 'stamp-invalid', why: 'it is too long' };
  try {
    const [status, token] = inside(readOne(answer, TAG.sequence));
    const code = hexOf(inside(status)[0]);
    if (!GRANTED.has(code))
      return { fault: 'stamp-refused', why: `the service answered with status ${code}` };
    return readToken(expectTag(token, TAG.sequence));
  } catch (error) {
    if (error instanceof DerError) return { fault: 'stamp-invalid', why: error.message };
    throw error;
  }
}

function readToken(token: DerValue): ReadStamp {
  const [type, wrapped] = inside(token);
  if (oidOf(type) !== SIGNED_DATA) throw new DerError('no signed data');
  const signed = inside(inside(wrapped, TAG.context0)[0]);
  const [, , content] = signed;
  const [contentType, contentValue] = inside(content);
  if (oidOf(contentType) !== TST_INFO) throw new DerError('no time-stamp');
  const text = expectTag(inside(contentValue, TAG.context0)[0], TAG.octets).content;
  const facts = readInfo(text);
  const digestOf = (name: string) => createHash(name).update(text).digest();
  const why = isSignedToken(signed, digestOf);
  return why === undefined ? { facts } : { fault: 'stamp-invalid', why };
}

function readInfo(text: Uint8Array): StampFacts {
  const [, policy, imprint, serial, time, ...rest] = inside(readOne(text, TAG.sequence));
  const [algorithm, hash] = inside(imprint);
  if (oidOf(inside(algorithm)[0]) !== SHA256_OID) throw new DerError('no SHA-256');
  const nonce = rest.find(({ tag }) => tag === TAG.integer);
  return {
    policy: oidOf(policy),
    serial: hexOf(serial),
    time: timeOf(expectTag(time, TAG.generalizedTime)),
    sha256: Buffer.from(expectTag(hash, TAG.octets).content).toString('hex'),
    ...(nonce && { nonce: hexOf(nonce) }),
  };
}

/** `20260504093000.123Z`; RFC 3161 allows UTC alone. */
function timeOf({ content }: DerValue): string {
  const text = Buffer.from(content).toString('latin1');
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\.\d{1,9})?Z$/.exec(text);
  if (!parts) throw new DerError('no time');
  const [, year, month, day, hour, minute, second, fraction = ''] = parts;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`);
  if (Number.isNaN(at)) throw new DerError('no time');
  return new Date(at).toISOString();
}
