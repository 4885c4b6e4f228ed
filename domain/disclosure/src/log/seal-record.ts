import type { AccountRef, EventType } from '@breakwater/contracts';
import type { SignInRecord } from '@breakwater/contracts/disclosure';
import { openValue, sealValue } from './seal-bytes.ts';

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
  return sealValue(key, boundTo(row), fields);
}

/** Where a record stands. */
export interface SealedRow extends AccountRef {
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Opens a record; undefined when it, or where it stands, was changed. */
export function openRecord(key: Uint8Array, row: SealedRow, sealed: Uint8Array): SealedFields | undefined {
  return openValue(key, boundTo(row), sealed) as SealedFields | undefined;
}

function boundTo({ platform, accountId, at }: SealedRow): Buffer {
  return Buffer.from(JSON.stringify([platform, accountId, at]));
}
