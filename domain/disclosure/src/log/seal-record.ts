import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { EventType, SignInRecord } from '@breakwater/contracts';
import type { AccountRef } from '../ports.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Lengths tell little: what is sealed comes in steps of so many bytes. */
const STEP_BYTES = 64;

/**
 * What is sealed of a record; account and time are outside, and bound to it. What a page about the account shows beyond what
 * an order may ask for is sealed with it, and goes into no package.
 */
export interface SealedFields extends Omit<SignInRecord, 'at'> {
  readonly eventId?: string;
  readonly event?: EventType;
  readonly deviceId?: string;
}

/**
 * Seals a record with AES-256-GCM (NIST SP 800-38D) under the key of its account. The account and the time are
 * authenticated with it: a record that is moved to another row cannot be opened.
 *
 * @example
 * const key = new Uint8Array(32);
 * const row = { platform: 'harbour', accountId: 'a', at: 5 };
 * const sealed = sealRecord(key, row, { type: 'sign-in', ip: '192.0.2.1' });
 * openRecord(key, row, sealed)?.ip // => '192.0.2.1'
 * openRecord(key, { ...row, at: 6 }, sealed) // => undefined
 */
export function sealRecord(key: Uint8Array, row: SealedRow, fields: SealedFields): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(boundTo(row));
  const text = Buffer.from(JSON.stringify(fields));
  const plain = Buffer.alloc(Math.ceil(text.length / STEP_BYTES) * STEP_BYTES, ' ');
  text.copy(plain);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Where a record stands. */
export interface SealedRow extends AccountRef {
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Opens a record; undefined when it, or where it stands, was changed. */
export function openRecord(key: Uint8Array, row: SealedRow, sealed: Uint8Array): SealedFields | undefined {
  if (sealed.length <= NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(boundTo(row));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const body = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
    return JSON.parse(Buffer.concat([decipher.update(body), decipher.final()]).toString()) as SealedFields;
  } catch {
    return undefined;
  }
}

function boundTo({ platform, accountId, at }: SealedRow): Buffer {
  return Buffer.from(JSON.stringify([platform, accountId, at]));
}
