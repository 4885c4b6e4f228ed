import type { ExchangeEnvelope } from '@breakwater/contracts/notice-exchange';
import { sha256 } from '@breakwater/kernel';
import { isSigned, type SealedEnvelope } from './envelope.ts';

/** Header in which a sender names itself by its public key, so that strangers are refused before a body is read. */
export const SENDER_HEADER = 'breakwater-sender';

/** The text of an envelope as it was sent, and the signature that fits it. */
export interface SignedText {
  /** Public key of whoever signed it. */
  readonly from: string;
  readonly body: string;
  readonly signature: string;
}

const HEAD = '{"envelope":';
const TAIL = /,"signature":"([A-Za-z0-9_-]{86})"\}$/;
const TAIL_BYTES = 102;

/**
 * Whether a request holds an envelope that its sender has signed, byte by byte: found out without reading the JSON, so
 * that only what a peer has signed is read at all. Gives what makes the signed text of the body once that is a text.
 */
export function readSigned(bytes: Buffer, from: string): ((text: string) => SignedText) | undefined {
  const signature = TAIL.exec(bytes.subarray(-TAIL_BYTES).toString('latin1'))?.[1];
  if (signature === undefined || bytes.subarray(0, HEAD.length).toString('latin1') !== HEAD) return undefined;
  if (!isSigned(from, bytes.subarray(HEAD.length, -TAIL_BYTES), signature)) return undefined;
  return (text) => ({ from, signature, body: text.slice(HEAD.length, -TAIL_BYTES) });
}

/**
 * The sealed form of an envelope whose text was signed; undefined where it is another's, or that text is not its canonical
 * JSON. Comparing is far cheaper than writing it again.
 */
export function sealedAs(
  envelope: ExchangeEnvelope,
  { from, body, signature }: SignedText,
): SealedEnvelope | undefined {
  if (envelope.from !== from || JSON.stringify(envelope) !== body || !isSorted(envelope)) return undefined;
  return { body, hash: sha256(body), signature };
}

/** Whether the names in every object stand in the order of RFC 8785: by UTF-16 units. */
function isSorted(value: object): boolean {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    let before: string | undefined;
    for (const [name, inner] of Object.entries(next)) {
      if (!Array.isArray(next) && before !== undefined && before >= name) return false;
      before = name;
      open.push(inner);
    }
  }
  return true;
}
