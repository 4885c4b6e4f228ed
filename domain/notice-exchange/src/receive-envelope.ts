import {
  EXCHANGE_PROTOCOL,
  type ExchangeEnvelope,
  type ExchangeFault,
  type ExchangeReceipt,
  type SignedEnvelope,
  type SignedReceipt,
} from '@breakwater/contracts/notice-exchange';
import { toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import { applyEnvelope, type Effects, isRefusal } from './apply-envelope.ts';
import { openEnvelope, type SealedEnvelope, sealReceipt } from './envelope.ts';
import { ExchangeError, exchangeStopped } from './exchange-error.ts';
import { maySend } from './order-state.ts';
import type { ExchangeContext, ReceivedMessage } from './ports.ts';
import { type SignedText, sealedAs } from './read-signed.ts';
import {
  envelopeAt,
  hasEnvelope,
  headOf,
  insertEnvelope,
  type StoredEnvelope,
} from './store/exchange-envelopes.ts';
import { orderOfPeer } from './store/exchange-orders.ts';
import { type KnownPeer, lockPeer, peerOfKey, stopPeer } from './store/exchange-peers.ts';

/** What an envelope is taken in with. */
export interface ReceivingParts {
  readonly context: ExchangeContext;
  readonly effects: Pick<Effects, 'collect'>;
}

type Outcome = { readonly receipt: SignedReceipt } | { readonly refused: ExchangeError };

/**
 * Takes an envelope in: kept in the ledger and acted on in one transaction, and answered with a signed receipt. One that
 * is here already gets the receipt of then and changes nothing. Old ones are taken: their chain says where they belong.
 *
 * Throws ExchangeError 403 `exchange-peer-unknown`, `exchange-bad-signature`; 421 `exchange-wrong-receiver`; 409
 * `exchange-gap` with the place that is expected, `exchange-fork`, `exchange-ahead`, `exchange-stopped`.
 */
export async function receiveEnvelope(
  { context, effects }: ReceivingParts,
  signed: SignedEnvelope,
  text?: SignedText,
): Promise<SignedReceipt> {
  const { storage, key } = context;
  const { envelope } = signed;
  if (envelope.to !== key.publicKey) {
    const message =
      'The envelope is for another installation: ask for the key of this one at /exchange/v1/key.';
    throw new ExchangeError('exchange-wrong-receiver', message, 421);
  }
  const known = await peerOfKey(storage.db, envelope.from);
  if (!known || known.removed) {
    const message = 'No installation with this key is known here: a person has to add it first.';
    throw new ExchangeError('exchange-peer-unknown', message, 403);
  }
  const sealed = text ? sealedAs(envelope, text) : openEnvelope(signed);
  if (!sealed) {
    const message = 'The signature is not of this envelope (Ed25519 over its canonical JSON, RFC 8785).';
    throw new ExchangeError('exchange-bad-signature', message, 403);
  }
  const prepared = await prepare(context, known, envelope);
  const outcome = await storage.work((work) =>
    place(context, { ...effects, ...prepared }, work, known.id, envelope, sealed),
  );
  if ('refused' in outcome) throw outcome.refused;
  return outcome.receipt;
}

/** What the desk looks up for an order or what follows one, outside of the transaction. */
async function prepare(
  context: ExchangeContext,
  peer: KnownPeer,
  envelope: ExchangeEnvelope,
): Promise<Omit<Effects, 'collect'>> {
  const { storage, prepareOrder, prepareMessage } = context;
  const { kind, subject, order: form, seq, title, body } = envelope;
  const none = { takeOrder: refuse, takeMessage: refuse };
  if (kind === 'incident' || kind === 'letter' || peer.side !== 'authority' || !maySend(peer.side, kind))
    return none;
  if (await envelopeAt(storage.db, peer.id, 'in', seq)) return none; // here already: only its receipt is wanted
  try {
    if (kind === 'order')
      return form ? { ...none, takeOrder: await prepareOrder({ externalId: subject, form, peer }) } : none;
    const orderId = (await orderOfPeer(storage.db, peer.id, subject))?.localId;
    if (typeof orderId !== 'string') return { ...none, takeMessage: tooEarly };
    const message = { orderId, kind: kind as ReceivedMessage['kind'], title, body, form, peer };
    return { ...none, takeMessage: await prepareMessage(message) };
  } catch (error) {
    if (isRefusal(error)) return none;
    throw error;
  }
}

async function refuse(): Promise<never> {
  throw new ExchangeError('exchange-order-invalid', 'The desk does not take this.', 422);
}

/** Its order was not there when it was looked up, and is now: the sender tries again. */
async function tooEarly(): Promise<never> {
  throw new Error('the order came in while what follows it was looked up');
}

async function place(
  context: ExchangeContext,
  effects: Effects,
  work: Work,
  peerId: string,
  envelope: ExchangeEnvelope,
  sealed: SealedEnvelope,
): Promise<Outcome> {
  const peer = await lockPeer(work.db, peerId);
  if (!peer || peer.removed) return { refused: exchangeStopped('removed') };
  if (peer.fault) return { refused: exchangeStopped(peer.fault) };
  const here = await envelopeAt(work.db, peer.id, 'in', envelope.seq);
  if (here) return here.hash === sealed.hash ? { receipt: receiptOf(here) } : stop(work, peer, 'fork');
  const last = await headOf(work.db, peer.id, 'in');
  if (envelope.seq !== last.seq + 1) {
    const expected = last.seq + 1;
    const message = `Place ${envelope.seq} cannot be taken yet: send from place ${expected} on.`;
    return { refused: new ExchangeError('exchange-gap', message, 409, { extra: { expected } }) };
  }
  if (envelope.prev !== last.hash || (await hasEnvelope(work.db, peer.id, envelope.id)))
    return stop(work, peer, 'fork');
  const unlike = await comparesSeen(work.db, peer, envelope);
  if (unlike) return stop(work, peer, unlike);
  return { receipt: await take(context, effects, work, peer, envelope, sealed) };
}

/** Whether what the sender says that it had of us is what we sent. */
async function comparesSeen(
  trx: Db,
  peer: KnownPeer,
  { seen }: ExchangeEnvelope,
): Promise<ExchangeFault | undefined> {
  if (seen.seq === 0) return undefined;
  const ours = await envelopeAt(trx, peer.id, 'out', seen.seq);
  if (!ours) return 'ahead';
  return ours.hash === seen.hash ? undefined : 'fork';
}

async function take(
  context: ExchangeContext,
  effects: Effects,
  work: Work,
  peer: KnownPeer,
  envelope: ExchangeEnvelope,
  sealed: SealedEnvelope,
): Promise<SignedReceipt> {
  const { clock, key } = context;
  const { id, seq, subject, kind, prev, sentAt } = envelope;
  const { refused, after } = await applyEnvelope(context, effects, work, peer, envelope);
  const receipt: ExchangeReceipt = {
    protocol: EXCHANGE_PROTOCOL,
    receiver: key.publicKey,
    id,
    seq,
    hash: sealed.hash,
    receivedAt: toInstant(clock.now()),
    ...(refused !== undefined && { refused }),
  };
  const { body, signature } = sealReceipt(receipt, key);
  await insertEnvelope(work.db, peer.id, {
    direction: 'in',
    seq,
    id,
    subject,
    kind,
    prev,
    sentAt,
    ...sealed,
    receipt: body,
    receiptSignature: signature,
  });
  work.record({
    actor: `exchange:${peer.id}`,
    action: 'exchange.received',
    subject,
    detail: { peer: peer.id, seq, kind, hash: sealed.hash, ...(refused !== undefined && { refused }) },
  });
  await after();
  return { receipt, signature };
}

function receiptOf({ receipt = '{}', receiptSignature: signature = '' }: StoredEnvelope): SignedReceipt {
  return { receipt: JSON.parse(receipt), signature };
}

/** Kept although the envelope is not: nobody goes on before people have looked. */
async function stop(work: Work, peer: KnownPeer, fault: ExchangeFault): Promise<Outcome> {
  await stopPeer(work.db, peer.id, fault);
  const detail = { fault };
  work.record({ actor: `exchange:${peer.id}`, action: 'exchange.stopped', subject: peer.id, detail });
  const message =
    fault === 'fork'
      ? 'Another envelope stands in this place, or the one before is another: the two ledgers are not the same any more.'
      : 'The envelope says that more was received from here than was sent: a ledger was set back, perhaps by a backup.';
  return { refused: new ExchangeError(`exchange-${fault}`, message, 409, { extra: { fault } }) };
}
