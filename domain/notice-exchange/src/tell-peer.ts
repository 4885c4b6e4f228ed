import { isId } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { appendEnvelope } from './append-envelope.ts';
import { exchangeStopped, peerNotFound } from './exchange-error.ts';
import type { ExchangeContext } from './ports.ts';
import { type EnvelopeReceipt, selectReceipts } from './store/exchange-envelopes.ts';
import { lockPeer } from './store/exchange-peers.ts';

/** Facts of an incident, or a letter, for one peer. */
export interface ToldDocument {
  readonly peerId: string;
  /** Our id of it. */
  readonly subject: string;
  readonly title: string;
  readonly document: unknown;
  readonly by: string;
}

/**
 * Puts facts of an incident or a letter on their way to a peer of either side, in the unit of the caller.
 *
 * Throws ExchangeError 404 `exchange-peer-not-found`, 409 `exchange-stopped`.
 *
 * @returns the id of the envelope, by which its receipt is found, and the name of the peer
 */
export async function tellPeer(
  context: ExchangeContext,
  work: Work,
  kind: 'incident' | 'letter',
  { peerId, subject, title, document, by }: ToldDocument,
): Promise<{ readonly id: string; readonly peerName: string }> {
  const peer = isId(peerId) ? await lockPeer(work.db, peerId) : undefined;
  if (!peer || peer.removed) throw peerNotFound();
  if (peer.fault) throw exchangeStopped(peer.fault);
  const content = { kind, subject, title, document } as const;
  return { id: await appendEnvelope(context, work, peer, content, by), peerName: peer.name };
}

/** What receivers said of envelopes that have arrived, by id. */
export async function receiptsOf(
  { storage }: ExchangeContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EnvelopeReceipt>> {
  const known = ids.filter(isId);
  return known.length === 0 ? new Map() : selectReceipts(storage.db, known);
}
