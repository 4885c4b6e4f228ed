import type { ExchangePeer } from '@breakwater/contracts/notice-exchange';
import { isId } from '@breakwater/kernel';
import { ExchangeError, peerNotFound } from './exchange-error.ts';
import type { ExchangeContext } from './ports.ts';
import {
  insertPeer,
  lockPeer,
  markPeerRemoved,
  type NewPeer,
  peerOfKey,
  revivePeer,
  selectPeers,
} from './store/exchange-peers.ts';

/**
 * Adds another installation, whose key a person has compared on another way. Its side is what it is to us: from an
 * `authority` orders come, to a `platform` they go. One that was removed comes back, and its chains go on.
 *
 * Throws ExchangeError 409 `exchange-peer-known`, 422 `exchange-peer-invalid`, and what `checkAddress` throws.
 */
export async function addPeer(context: ExchangeContext, peer: NewPeer, by: string): Promise<ExchangePeer> {
  const { storage, clock, ids, key, checkAddress } = context;
  if (peer.publicKey === key.publicKey) {
    const message = 'This is the key of this installation itself; a peer is another one.';
    throw new ExchangeError('exchange-peer-invalid', message, 422, { pointer: '/publicKey' });
  }
  const url = peer.url.replace(/\/+$/, '');
  checkAddress(url);
  const said = { ...peer, url };
  const id = await storage.work(async (work) => {
    const known = await peerOfKey(work.db, peer.publicKey);
    if (known && (!known.removed || known.fault || known.side !== peer.side)) {
      const message = known.removed
        ? 'The exchange with this key has stopped for good: the other installation needs a new key.'
        : 'There is a peer with this key already.';
      throw new ExchangeError('exchange-peer-known', message, 409, { pointer: '/publicKey' });
    }
    const peerId = known?.id ?? ids();
    if (known) await revivePeer(work.db, peerId, said);
    else await insertPeer(work.db, { ...said, id: peerId, by, at: clock.now() });
    const detail = { side: peer.side, publicKey: peer.publicKey };
    work.record({ actor: by, action: 'exchange.peer-added', subject: peerId, detail });
    return peerId;
  });
  return getPeer(context, id);
}

/** Takes nothing more of a peer and sends nothing to it; the ledger with it is kept. Throws ExchangeError 404. */
export async function removePeer({ storage, clock }: ExchangeContext, id: string, by: string): Promise<void> {
  await storage.work(async (work) => {
    const peer = isId(id) ? await lockPeer(work.db, id) : undefined;
    if (!peer || peer.removed) throw peerNotFound();
    await markPeerRemoved(work.db, id, clock.now());
    work.record({ actor: by, action: 'exchange.peer-removed', subject: id, detail: {} });
  });
}

/** A peer with what went to it and came of it. Throws ExchangeError 404 `exchange-peer-not-found`. */
export async function getPeer({ storage }: ExchangeContext, id: string): Promise<ExchangePeer> {
  const [peer] = isId(id) ? await selectPeers(storage.db, id) : [];
  if (!peer) throw peerNotFound();
  return peer;
}
