import { EXCHANGE_PROTOCOL, type ExchangeEnvelope } from '@breakwater/contracts/notice-exchange';
import { toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import { sealEnvelope } from './envelope.ts';
import { stateOf } from './order-state.ts';
import type { EnvelopeContent, ExchangeContext } from './ports.ts';
import { countKinds, headOf, insertEnvelope } from './store/exchange-envelopes.ts';
import { setOrderState } from './store/exchange-orders.ts';
import type { KnownPeer } from './store/exchange-peers.ts';

/**
 * Appends an envelope to what goes to a peer; it is sent once the transaction has committed, until the peer has it. The
 * peer is locked, and the order has its row.
 *
 * @returns its id
 * @param messageId the letter of the desk that it carries, which is told when it has arrived
 */
export async function appendEnvelope(
  context: ExchangeContext,
  work: Work,
  peer: KnownPeer,
  content: EnvelopeContent,
  by: string,
  messageId?: string,
): Promise<string> {
  const { db } = work;
  const last = await headOf(db, peer.id, 'out');
  const { seq, hash } = await headOf(db, peer.id, 'in');
  const envelope: ExchangeEnvelope = {
    protocol: EXCHANGE_PROTOCOL,
    id: context.ids(),
    from: context.key.publicKey,
    to: peer.publicKey,
    seq: last.seq + 1,
    prev: last.hash,
    seen: { seq, hash },
    sentAt: toInstant(context.clock.now()),
    ...content,
  };
  const sealed = sealEnvelope(envelope, context.key);
  const { id, subject, kind, prev, sentAt } = envelope;
  await insertEnvelope(db, peer.id, {
    direction: 'out',
    seq: envelope.seq,
    id,
    subject,
    kind,
    prev,
    sentAt,
    ...sealed,
    ...(messageId !== undefined && { messageId }),
  });
  await countOrder(db, peer.id, subject, content.answer);
  const detail = { peer: peer.id, seq: envelope.seq, kind, hash: sealed.hash };
  work.record({ actor: by, action: 'exchange.sent', subject, detail });
  return id;
}

/** Brings the state of an order up to what was exchanged about it. */
export async function countOrder(
  trx: Db,
  peerId: string,
  id: string,
  answer?: EnvelopeContent['answer'],
): Promise<void> {
  const state = stateOf(await countKinds(trx, peerId, id));
  await setOrderState(trx, { peerId, id }, { state, answer });
}
