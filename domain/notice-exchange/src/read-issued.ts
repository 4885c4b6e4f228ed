import type { ExchangeEnvelope, ExchangeReceipt, IssuedOrder } from '@breakwater/contracts/notice-exchange';
import type { OrderForm } from '@breakwater/contracts/orders';
import { decodeCursor, isId, type Page, type PageQuery, pageOf } from '@breakwater/kernel';
import { orderNotFound } from './exchange-error.ts';
import type { ExchangeContext } from './ports.ts';
import { type StoredEnvelope, selectOfOrder } from './store/exchange-envelopes.ts';
import {
  type ExchangedOrder,
  type IssuedFilter,
  issuedOrder,
  selectIssued,
} from './store/exchange-orders.ts';

const PAGE = 50;

/** An order that was issued from here, with all that was exchanged about it. Throws ExchangeError 404. */
export async function getIssued(context: ExchangeContext, id: string): Promise<IssuedOrder> {
  const order = isId(id) ? await issuedOrder(context.storage.db, id) : undefined;
  if (!order) throw orderNotFound();
  return withThread(context, order);
}

export interface IssuedQuery extends IssuedFilter, PageQuery {}

/** Orders that were issued from here, the latest first. */
export async function listIssued(
  context: ExchangeContext,
  { limit = PAGE, cursor, ...filter }: IssuedQuery,
): Promise<Page<IssuedOrder>> {
  const after = decodeCursor(cursor, { id: isId });
  const rows = await selectIssued(context.storage.db, filter, { after: after?.id, limit: limit + 1 });
  const page = pageOf(rows, limit, ({ id }) => [id]);
  return { ...page, items: await Promise.all(page.items.map((row) => withThread(context, row))) };
}

async function withThread({ storage }: ExchangeContext, order: ExchangedOrder): Promise<IssuedOrder> {
  const rows = await selectOfOrder(storage.db, order.peerId, order.id);
  const envelopes = rows.map((row) => ({ row, envelope: JSON.parse(row.body) as ExchangeEnvelope }));
  const none: OrderForm = { targets: [] };
  const form = envelopes.findLast(({ envelope }) => envelope.order !== undefined)?.envelope.order ?? none;
  return {
    id: order.id,
    peerId: order.peerId,
    peerName: order.peerName,
    form,
    state: order.state,
    ...(order.answer !== undefined && { answer: order.answer }),
    issuedBy: order.issuedBy ?? '',
    issuedAt: order.issuedAt,
    messages: envelopes.map(({ row, envelope }) => toMessage(row, envelope)),
  };
}

function toMessage(row: StoredEnvelope, envelope: ExchangeEnvelope): IssuedOrder['messages'][number] {
  const { seq, kind, sentAt, title, body, document, download } = envelope;
  const receipt = row.receipt === undefined ? undefined : (JSON.parse(row.receipt) as ExchangeReceipt);
  return {
    seq,
    direction: row.direction,
    kind,
    at: sentAt,
    ...(title !== undefined && { title }),
    ...(body !== undefined && { body }),
    ...(document !== undefined && { document }),
    ...(download !== undefined && { download }),
    ...(receipt && { arrivedAt: receipt.receivedAt }),
    ...(receipt?.refused !== undefined && { refused: receipt.refused }),
  };
}
