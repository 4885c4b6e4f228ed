import { isSignedBy, type SigningKey } from '@breakwater/audit';
import type {
  ExchangeEnvelope,
  ExchangeReceipt,
  SignedEnvelope,
  SignedReceipt,
} from '@breakwater/contracts/notice-exchange';
import { canonical, sha256 } from '@breakwater/kernel';

/** What the first envelope of a direction follows. */
export const NOTHING_BEFORE = '0'.repeat(64);

/** A place in one direction: how far it goes, and the hash of its last envelope. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}
export const EMPTY_CHAIN: ChainHead = { seq: 0, hash: NOTHING_BEFORE };

/** An envelope in the one form in which it is hashed, signed and kept. */
export interface SealedEnvelope {
  /** Canonical JSON (RFC 8785). */
  readonly body: string;
  /** SHA-256 of the body, hexadecimal. */
  readonly hash: string;
  /** Ed25519 over the body, base64url. */
  readonly signature: string;
}

/** Makes the canonical text of an envelope, its hash and its signature. */
export function sealEnvelope(envelope: ExchangeEnvelope, key: SigningKey): SealedEnvelope {
  const body = canonical(envelope);
  return { body, hash: sha256(body), signature: key.sign(body) };
}

/** The sealed form of what came; undefined when its sender has not signed it. */
export function openEnvelope({ envelope, signature }: SignedEnvelope): SealedEnvelope | undefined {
  const body = canonical(envelope);
  return isSigned(envelope.from, body, signature) ? { body, hash: sha256(body), signature } : undefined;
}

/** A receipt in the form in which it is signed and kept. */
export interface SealedReceipt {
  readonly body: string;
  readonly signature: string;
}

export function sealReceipt(receipt: ExchangeReceipt, key: SigningKey): SealedReceipt {
  const body = canonical(receipt);
  return { body, signature: key.sign(body) };
}

/** Whether a receipt is of this receiver and of this envelope. */
export function isReceiptOf(
  { receipt, signature }: SignedReceipt,
  receiver: string,
  { id, seq, hash }: { readonly id: string; readonly seq: number; readonly hash: string },
): boolean {
  const itsOwn = receipt.id === id && receipt.seq === seq && receipt.hash === hash;
  return itsOwn && receipt.receiver === receiver && isSigned(receiver, canonical(receipt), signature);
}

/** As `isSignedBy`, for signatures that are written in the one right way: base64url has spare bits at its end. */
export function isSigned(publicKey: string, text: string | Uint8Array, signature: string): boolean {
  const written = Buffer.from(signature, 'base64url').toString('base64url');
  return written === signature && isSignedBy(publicKey, text, signature);
}
