import { createValidator } from '@breakwater/contracts';
import { type ExchangeEnvelope, SignedEnvelope, SignedReceipt } from '@breakwater/contracts/notice-exchange';
import { canonical, sha256 } from '@breakwater/kernel';
import { Type } from 'typebox';
import { type ChainHead, EMPTY_CHAIN, isReceiptOf, isSigned } from './envelope.ts';
import { LEDGER_FORMAT, type LedgerManifest } from './export-ledger.ts';

/** What is wrong with a ledger, and where. */
export interface LedgerFault {
  readonly code:
    | 'manifest'
    | 'unreadable'
    | 'not-canonical'
    | 'not-a-party'
    | 'key-not-trusted'
    | 'signature'
    | 'gap'
    | 'chain'
    | 'receipt'
    | 'seen'
    | 'truncated';
  /** Line of the file, from 1. */
  readonly line: number;
  readonly message: string;
}

export type LedgerVerification =
  | {
      readonly ok: true;
      readonly parties: readonly string[];
      readonly envelopes: number;
      readonly orders: number;
      /** Envelopes that had no receipt yet when the export was made. */
      readonly underWay: number;
    }
  | { readonly ok: false; readonly fault: LedgerFault };

const { properties } = SignedEnvelope;
const lines = createValidator(
  Type.Object({ ...properties, receipt: Type.Optional(SignedReceipt) }, { additionalProperties: false }),
);

/** A fault ends the reading. */
class Broken extends Error {
  readonly fault: LedgerFault;
  constructor(code: LedgerFault['code'], line: number, message: string) {
    super(message);
    this.fault = { code, line, message };
  }
}

/**
 * Verifies an export offline: any envelope that was edited, dropped, moved or forged, and any receipt that is not of its
 * envelope, is found. A tail that is missing together with all that refers to it is found by comparing with the export of
 * the other side only.
 *
 * @param keys public keys that the parties have to have; what the file says when left out
 */
export async function verifyLedger(
  file: AsyncIterable<string> | Iterable<string>,
  keys: readonly string[] = [],
): Promise<LedgerVerification> {
  try {
    return await read(file, keys);
  } catch (error) {
    if (error instanceof Broken) return { ok: false, fault: error.fault };
    throw error;
  }
}

interface Direction {
  head: ChainHead;
  /** Hashes by place. */
  readonly hashes: string[];
  /** What the sender said that it had of the other, with the line. */
  readonly seen: (ChainHead & { readonly line: number })[];
}

async function read(
  file: AsyncIterable<string> | Iterable<string>,
  keys: readonly string[],
): Promise<LedgerVerification> {
  let manifest: LedgerManifest | undefined;
  const senders = new Map<string, Direction>();
  const orders = new Set<string>();
  const ids = new Set<string>();
  let [number, underWay, party] = [0, 0, 0];
  for await (const text of file) {
    number += 1;
    if (manifest === undefined) {
      manifest = readManifest(text, number);
      for (const key of trusted(manifest, keys))
        senders.set(key, { head: EMPTY_CHAIN, hashes: [], seen: [] });
      continue;
    }
    const line = readLine(text, number);
    const { envelope } = line;
    const from = manifest.parties.indexOf(envelope.from);
    if (from === -1 || envelope.to !== manifest.parties[1 - from])
      throw new Broken('not-a-party', number, 'The envelope is not from the one party to the other.');
    if (from < party) throw new Broken('gap', number, 'An envelope stands behind those of the other party.');
    party = from;
    const direction = senders.get(envelope.from);
    if (direction) follow(direction, envelope, line, number);
    if (ids.has(envelope.id)) throw new Broken('chain', number, 'The id of the envelope was used before.');
    ids.add(envelope.id);
    orders.add(envelope.subject);
    if (line.receipt === undefined) underWay += 1;
  }
  if (manifest === undefined) throw new Broken('manifest', 1, 'The file is empty.');
  checkEnds(manifest, senders, number);
  return { ok: true, parties: manifest.parties, envelopes: ids.size, orders: orders.size, underWay };
}

function trusted({ parties }: LedgerManifest, keys: readonly string[]): readonly string[] {
  const other = keys.length > 0 ? parties.find((key) => !keys.includes(key)) : undefined;
  if (other !== undefined)
    throw new Broken('key-not-trusted', 1, `The key ${other} is not one of those that were given.`);
  return parties;
}

function readManifest(text: string, line: number): LedgerManifest {
  const value = parse(text, line) as Partial<LedgerManifest> | null;
  const [first, second] = value?.parties ?? [];
  const sound =
    value?.format === LEDGER_FORMAT &&
    typeof first === 'string' &&
    typeof second === 'string' &&
    first < second;
  if (
    !sound ||
    Object.keys(value.heads ?? {})
      .toSorted()
      .join() !== `${first},${second}`
  )
    throw new Broken('manifest', line, `The first line is not the head of a ${LEDGER_FORMAT} file.`);
  return value as LedgerManifest;
}

function readLine(text: string, line: number) {
  const value = parse(text, line);
  if (!lines.Check(value))
    throw new Broken('unreadable', line, 'The line is not an envelope of this protocol.');
  if (canonical(value) !== text)
    throw new Broken('not-canonical', line, 'The line is not written as canonical JSON (RFC 8785).');
  return value;
}

function parse(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Broken('unreadable', line, 'The line is not JSON.');
  }
}

function follow(
  direction: Direction,
  envelope: ExchangeEnvelope,
  { signature, receipt }: SignedEnvelope & { readonly receipt?: SignedReceipt },
  line: number,
): void {
  const body = canonical(envelope);
  const hash = sha256(body);
  const { head } = direction;
  if (!isSigned(envelope.from, body, signature))
    throw new Broken('signature', line, 'The signature is not of this envelope: it was edited, or forged.');
  if (envelope.seq !== head.seq + 1)
    throw new Broken(
      'gap',
      line,
      `Place ${envelope.seq} follows place ${head.seq}: one is missing or was moved.`,
    );
  if (envelope.prev !== head.hash)
    throw new Broken('chain', line, 'The envelope does not follow the one that stands before it.');
  if (receipt && !isReceiptOf(receipt, envelope.to, { id: envelope.id, seq: envelope.seq, hash }))
    throw new Broken('receipt', line, 'The receipt is not of this envelope, or not signed by its receiver.');
  direction.head = { seq: envelope.seq, hash };
  direction.hashes[envelope.seq] = hash;
  direction.seen.push({ ...envelope.seen, line });
}

/** What each says that it had of the other has to be there, and nothing may be missing at the end. */
function checkEnds(manifest: LedgerManifest, senders: ReadonlyMap<string, Direction>, last: number): void {
  for (const [index, key] of manifest.parties.entries()) {
    const direction = senders.get(key);
    const other = senders.get(manifest.parties[1 - index] ?? '');
    for (const { seq, hash, line } of direction?.seen ?? []) {
      if (seq > 0 && other?.hashes[seq] !== hash)
        throw new Broken(
          'seen',
          line,
          `It says that it had place ${seq} of the other party, which is not here.`,
        );
    }
    const { seq, hash } = manifest.heads[key] ?? EMPTY_CHAIN;
    if (direction?.head.seq !== seq || direction.head.hash !== hash)
      throw new Broken('truncated', last, `What ${key} sent goes to place ${seq}, but not in this file.`);
  }
}
