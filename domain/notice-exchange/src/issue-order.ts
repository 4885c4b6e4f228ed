import { type IssuedOrder, LARGEST_ORDER_BYTES } from '@breakwater/contracts/notice-exchange';
import type { OrderForm } from '@breakwater/contracts/orders';
import { canonical, isId } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { appendEnvelope } from './append-envelope.ts';
import { ExchangeError, exchangeStopped, orderNotFound, peerNotFound } from './exchange-error.ts';
import { mayFollow } from './order-state.ts';
import type { ExchangeContext } from './ports.ts';
import { getIssued } from './read-issued.ts';
import { insertOrder, issuedOrder } from './store/exchange-orders.ts';
import { type KnownPeer, lockPeer } from './store/exchange-peers.ts';

/**
 * Issues an order to a platform. What the law asks of it is checked by its receiver, who answers with the defects.
 *
 * Throws ExchangeError 404 `exchange-peer-not-found`, 409 `exchange-stopped`, 422 `exchange-order-invalid`.
 */
export async function issueOrder(
  context: ExchangeContext,
  { peerId, form }: { readonly peerId: string; readonly form: OrderForm },
  by: string,
): Promise<IssuedOrder> {
  checkSize(form);
  const { storage, clock, ids } = context;
  const id = ids();
  await storage.work(async (work) => {
    const peer = await openPeer(work.db, peerId);
    if (peer.side !== 'platform') {
      const message = 'Orders go to platforms; this peer is an authority.';
      throw new ExchangeError('exchange-order-invalid', message, 422, { pointer: '/peerId' });
    }
    const order = { peerId, id, direction: 'out', issuedBy: by, at: clock.now() } as const;
    await insertOrder(work.db, order);
    const content = { kind: 'order', subject: id, order: form } as const;
    await appendEnvelope(context, work, peer, content, by);
  });
  return getIssued(context, id);
}

/** What the authority sends after an order. */
export interface FollowUp {
  readonly kind: 'clarification' | 'withdrawal' | 'receipt' | 'note';
  readonly title?: string | undefined;
  readonly body?: string | undefined;
  /** The order as amended, with a clarification. */
  readonly form?: OrderForm | undefined;
}

/**
 * Clarifies what was asked back, withdraws an order, or confirms that the answer was received.
 *
 * Throws ExchangeError 404 `exchange-order-not-found`, 409 `exchange-step-closed` where the order does not stand so that
 * this can follow, 409 `exchange-stopped`.
 */
export async function followUp(
  context: ExchangeContext,
  id: string,
  { kind, title, body, form }: FollowUp,
  by: string,
): Promise<IssuedOrder> {
  if (form) checkSize(form);
  await context.storage.work(async (work) => {
    const found = isId(id) ? await issuedOrder(work.db, id) : undefined;
    if (!found) throw orderNotFound();
    const peer = await openPeer(work.db, found.peerId);
    // Read again under the lock: two that come together do not both pass.
    const { state } = (await issuedOrder(work.db, id)) ?? found;
    if (!mayFollow(state, kind)) {
      const message = `The order is ${state}: no ${kind} can follow now.`;
      throw new ExchangeError('exchange-step-closed', message, 409, { extra: { state } });
    }
    const content = {
      kind,
      subject: id,
      ...(title !== undefined && { title }),
      ...(body !== undefined && { body }),
      ...(form !== undefined && { order: form }),
    };
    await appendEnvelope(context, work, peer, content, by);
  });
  return getIssued(context, id);
}

/** A peer to which something can be sent, locked. */
async function openPeer(trx: Db, id: string): Promise<KnownPeer> {
  const peer = isId(id) ? await lockPeer(trx, id) : undefined;
  if (!peer || peer.removed) throw peerNotFound();
  if (peer.fault) throw exchangeStopped(peer.fault);
  return peer;
}

function checkSize(form: OrderForm): void {
  const bytes = Buffer.byteLength(canonical(form));
  if (bytes <= LARGEST_ORDER_BYTES) return;
  const message = `The order has ${bytes} bytes; ${LARGEST_ORDER_BYTES} are taken. Split it by its targets.`;
  throw new ExchangeError('exchange-order-invalid', message, 422, { pointer: '/form' });
}
