import { Type } from 'typebox';
import { File, Nothing, operations } from '../operation.ts';
import { OrderForm } from '../orders/order-form.ts';
import { pageOf, pageQuery } from '../page.ts';
import { ById, closed } from '../scalar.ts';
import {
  ExchangeKey,
  ExchangePeer,
  ISSUED_STATES,
  IssuedOrder,
  LARGEST_ENVELOPE_BYTES,
  LARGEST_ORDER_BYTES,
  SignedEnvelope,
  SignedReceipt,
} from './exchange.ts';

/** What stands around the largest order. */
const AROUND_BYTES = 64 * 1024;
const said = {
  title: Type.Optional(Type.String({ maxLength: 500 })),
  body: Type.Optional(Type.String({ maxLength: 50_000 })),
};

/** Orders between installations: what staff see and do, and where the other ones deliver. */
export const noticeExchangeOperations = operations('notice-exchange', {
  publicKey: {
    method: 'GET',
    path: '/exchange/v1/key',
    permission: 'public',
    rate: 'strangers',
    summary: 'Who this installation is: its public key, to be compared on another way',
    answers: { 200: ExchangeKey },
  },
  key: {
    method: 'GET',
    path: '/v1/exchange/key',
    permission: 'ledger.read',
    summary: 'The public key of this installation',
    answers: { 200: ExchangeKey },
  },
  peers: {
    method: 'GET',
    path: '/v1/exchange/peers',
    permission: 'ledger.read',
    summary: 'Installations that orders are exchanged with, and whether all has arrived',
    answers: { 200: Type.Object({ peers: Type.Array(ExchangePeer) }, closed) },
  },
  addPeer: {
    method: 'POST',
    path: '/v1/exchange/peers',
    permission: 'exchange.manage',
    caller: 'person',
    proof: 'fresh',
    records: ['exchange.peer-added'],
    summary: 'Add an installation whose key a person has compared on another way',
    description: 'For a person; in a session with fresh proof of who they are.',
    body: Type.Object(
      {
        name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
        side: Type.Enum(['authority', 'platform'], { description: 'what the other one is' }),
        url: Type.String({ minLength: 1, maxLength: 500 }),
        publicKey: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }),
        platform: Type.Optional(Type.String({ maxLength: 200 })),
        authorityId: Type.Optional(Type.String({ pattern: '^[0-9a-f-]{36}$' })),
      },
      closed,
    ),
    answers: { 201: ExchangePeer },
  },
  removePeer: {
    method: 'DELETE',
    path: '/v1/exchange/peers/:id',
    permission: 'exchange.manage',
    caller: 'person',
    proof: 'fresh',
    records: ['exchange.peer-removed'],
    summary: 'Take nothing more of an installation and send nothing to it; the ledger is kept',
    params: ById,
    answers: { 204: Nothing },
  },
  exportPeer: {
    method: 'GET',
    path: '/v1/exchange/peers/:id/export',
    permission: 'ledger.read',
    onRead: 'exchange.export',
    summary: 'The ledger that is shared with an installation, as JSON Lines',
    description:
      'Both installations write the same bytes once all has arrived; `breakwater exchange verify FILE` checks it ' +
      'without a server.',
    params: ById,
    answers: { 200: File('application/jsonl') },
  },
  orders: {
    method: 'GET',
    path: '/v1/exchange/orders',
    permission: 'ledger.read',
    onRead: 'exchange.orders.read',
    summary: 'Orders that were issued from here, the latest first',
    query: pageQuery(
      {
        peerId: Type.Optional(Type.String({ pattern: '^[0-9a-f-]{36}$' })),
        state: Type.Optional(Type.Enum([...ISSUED_STATES])),
      },
      { maximum: 200 },
    ),
    answers: { 200: pageOf(IssuedOrder) },
  },
  order: {
    method: 'GET',
    path: '/v1/exchange/orders/:id',
    permission: 'ledger.read',
    onRead: 'exchange.order.read',
    summary: 'An order that was issued from here, with what was written about it',
    params: ById,
    answers: { 200: IssuedOrder },
  },
  sendOrder: {
    method: 'POST',
    path: '/v1/exchange/orders',
    permission: 'exchange.manage',
    caller: 'staff',
    records: ['exchange.sent'],
    summary: 'Issue an order to a platform',
    body: Type.Object({ peerId: Type.String({ maxLength: 100 }), form: OrderForm }, closed),
    bodyLimit: LARGEST_ORDER_BYTES + AROUND_BYTES,
    answers: { 201: IssuedOrder },
  },
  clarify: {
    method: 'POST',
    path: '/v1/exchange/orders/:id/clarify',
    permission: 'exchange.manage',
    caller: 'staff',
    records: ['exchange.sent'],
    summary: 'Answer what the platform asked back, with the order as amended where it changes',
    params: ById,
    body: Type.Object({ ...said, form: Type.Optional(OrderForm) }, closed),
    bodyLimit: LARGEST_ORDER_BYTES + AROUND_BYTES,
    answers: { 200: IssuedOrder },
  },
  withdrawOrder: {
    method: 'POST',
    path: '/v1/exchange/orders/:id/withdraw',
    permission: 'exchange.manage',
    caller: 'staff',
    records: ['exchange.sent'],
    summary: 'Withdraw an order',
    params: ById,
    body: Type.Object(said, closed),
    answers: { 200: IssuedOrder },
  },
  confirmReceipt: {
    method: 'POST',
    path: '/v1/exchange/orders/:id/receipt',
    permission: 'exchange.manage',
    caller: 'staff',
    records: ['exchange.sent'],
    summary: 'Confirm that the answer was received',
    params: ById,
    body: Type.Object(said, closed),
    answers: { 200: IssuedOrder },
  },
});

/** Where other installations deliver; their signature is what lets them in. */
export const envelopeOperations = operations('notice-exchange', {
  receiveEnvelope: {
    method: 'POST',
    path: '/exchange/v1/envelopes',
    permission: 'public',
    caller: 'peer',
    summary: 'Deliver a signed envelope',
    description:
      'The signature is the credential. 200 with a signed receipt, also for one that is here already; 409 ' +
      '`exchange-gap` with the place that is `expected`; 409 `exchange-fork`, `exchange-ahead` or `exchange-stopped` ' +
      'when the two ledgers are not the same; 403 for unknown keys and signatures that do not fit; 421 for another ' +
      'receiver; 429 with Retry-After. The header `breakwater-sender` names the sender by its ' +
      'public key; over 64 KiB it is needed. The guide "Notice exchange" has the protocol.',
    body: SignedEnvelope,
    bodyLimit: LARGEST_ENVELOPE_BYTES,
    answers: { 200: SignedReceipt },
  },
});
