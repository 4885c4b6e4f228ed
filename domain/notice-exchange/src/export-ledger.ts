import { canonical, isId } from '@breakwater/kernel';
import type { ChainHead } from './envelope.ts';
import { peerNotFound } from './exchange-error.ts';
import type { ExchangeContext } from './ports.ts';
import { type Direction, headOf, type StoredEnvelope, selectPage } from './store/exchange-envelopes.ts';
import { selectPeers } from './store/exchange-peers.ts';

export const LEDGER_FORMAT = 'breakwater-exchange-ledger/1';
const PAGE = 500;

/** First line of an export. */
export interface LedgerManifest {
  readonly format: typeof LEDGER_FORMAT;
  /** Public keys of the two, in the order of their letters: so the lines of each follow. */
  readonly parties: readonly [string, string];
  /** How far what each of them sent goes. */
  readonly heads: Readonly<Record<string, ChainHead>>;
}

/**
 * The ledger that is shared with a peer, as lines of canonical JSON: who the two are, then all that the one sent, then all
 * that the other sent, with signatures and receipts. Once everything has arrived, both installations write the same bytes.
 *
 * Throws ExchangeError 404 `exchange-peer-not-found`.
 */
export async function* exportLedger(
  { storage, key }: ExchangeContext,
  peerId: string,
): AsyncGenerator<string> {
  const { db } = storage;
  const [peer] = isId(peerId) ? await selectPeers(db, peerId) : [];
  if (!peer) throw peerNotFound();
  const directions: readonly (readonly [string, Direction])[] = [
    [key.publicKey, 'out'],
    [peer.publicKey, 'in'],
  ];
  const sorted = directions.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const heads: Record<string, ChainHead> = {};
  for (const [sender, direction] of sorted) heads[sender] = await headOf(db, peerId, direction);
  const parties = sorted.map(([sender]) => sender);
  yield canonical({ format: LEDGER_FORMAT, parties, heads });
  for (const [sender, direction] of sorted) {
    const end = heads[sender]?.seq ?? 0;
    for (let after = 0; after < end; after += PAGE) {
      const rows = await selectPage(db, peerId, direction, after, Math.min(PAGE, end - after));
      for (const row of rows) yield lineOf(row);
    }
  }
}

function lineOf({ body, signature, receipt, receiptSignature }: StoredEnvelope): string {
  const proof =
    receipt === undefined ? '' : `,"receipt":{"receipt":${receipt},"signature":"${receiptSignature}"}`;
  return `{"envelope":${body}${proof},"signature":"${signature}"}`;
}
