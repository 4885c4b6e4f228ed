import { Type } from 'typebox';
import { PAUSE_REASONS } from '../../law/law-vocabulary.ts';
import { LocalText } from '../../local-text.ts';
import { operations } from '../../operation.ts';
import { ById, closed } from '../../scalar.ts';
import { Order, OrderMessage } from '../order.ts';
import { ORDER_FILE_MAX, REPLY_KINDS } from '../order-desk.ts';
import { OrderForm } from '../order-form.ts';
import { TellingChange } from '../telling.ts';

/** Letters between the authority and us, what stops clocks, and law that stands against an order. */
export const orderThreadOperations = operations('orders', {
  reply: {
    method: 'GET',
    path: '/v1/orders/:id/reply',
    permission: 'orders.read',
    summary: 'A ready reply to edit: Annex II or III, Form 3, a question, a refusal',
    params: ById,
    query: Type.Object(
      {
        kind: Type.Enum([...REPLY_KINDS]),
        reason: Type.Optional(
          Type.String({ maxLength: 60, description: 'of the form, where it has several' }),
        ),
      },
      closed,
    ),
    answers: {
      200: Type.Object(
        {
          kind: OrderMessage.properties.kind,
          subject: LocalText,
          body: LocalText,
          document: Type.Optional(Type.Unknown()),
        },
        closed,
      ),
    },
  },
  sendMessage: {
    method: 'POST',
    path: '/v1/orders/:id/messages',
    permission: 'orders.write',
    records: ['order.message', 'order.clarified'],
    summary: 'Write to the authority, or enter what it wrote',
    description:
      'Out: at once in the portal or by the exchange, else sent by hand and noted as delivered. In: a clarification ' +
      'ends what waited for it, and checks the order anew with the form that it brings; `user-informed` says that the ' +
      'authority told the user, or lifted its secrecy: a lawyer is asked whether we tell them now. A note stays with us.',
    params: ById,
    body: Type.Object(
      {
        direction: Type.Optional(Type.Enum(['in', 'out'])),
        kind: OrderMessage.properties.kind,
        subject: Type.String({ minLength: 1, maxLength: 500 }),
        body: Type.String({ minLength: 1, maxLength: 50_000 }),
        document: Type.Optional(Type.Unknown()),
        language: Type.Optional(Type.String({ maxLength: 35 })),
        form: Type.Optional(OrderForm),
      },
      closed,
    ),
    bodyLimit: ORDER_FILE_MAX,
    answers: { 200: Order },
  },
  messageDelivered: {
    method: 'POST',
    path: '/v1/orders/:id/messages/:message/delivered',
    permission: 'orders.write',
    records: ['order.message-delivered', 'order.message-acknowledged', 'order.message-responded'],
    summary: 'Note how far a letter came that was sent by hand',
    params: Type.Object({
      id: Type.String({ maxLength: 100 }),
      message: Type.String({ maxLength: 100 }),
    }),
    body: Type.Optional(
      Type.Object({ as: Type.Optional(Type.Enum(['delivered', 'acknowledged', 'responded'])) }, closed),
    ),
    answers: { 200: Order },
  },
  withdraw: {
    method: 'POST',
    path: '/v1/orders/:id/withdraw',
    permission: 'orders.write',
    caller: 'person',
    proof: 'fresh',
    onForbidden: 'order.withdraw.refused',
    records: ['order.withdrawn'],
    summary: 'Note that the authority took its order back',
    description:
      'What is held for an order to preserve is held no more: hence the fresh proof, as to release a hold.',
    params: ById,
    body: Type.Object({ because: Type.String({ minLength: 1, maxLength: 20_000 }) }, closed),
    answers: { 200: Order },
  },
  changeTelling: {
    method: 'POST',
    path: '/v1/orders/:id/telling',
    permission: 'orders.legal',
    caller: 'person',
    proof: 'fresh',
    onForbidden: 'order.telling.refused',
    records: ['order.telling'],
    summary: 'Decide what users are told of an order, and when: a lawyer does',
    description:
      'Within the bounds that its law sets: 422 `secrecy-too-long` with the latest end. A secrecy that names no end is kept ' +
      'until a lawyer set one here, and comes back to them by a day.',
    params: ById,
    body: TellingChange,
    answers: { 200: Order },
  },
  pause: {
    method: 'POST',
    path: '/v1/orders/:id/pause',
    permission: 'orders.write',
    summary: 'Stop the clocks that a ground stops',
    params: ById,
    body: Type.Object({ reason: Type.Enum([...PAUSE_REASONS]) }, closed),
    answers: { 200: Order },
  },
  resume: {
    method: 'POST',
    path: '/v1/orders/:id/resume',
    permission: 'orders.write',
    summary: 'Let clocks run on, or anew where the law says so',
    params: ById,
    body: Type.Object({ reason: Type.Optional(Type.Enum([...PAUSE_REASONS])) }, closed),
    answers: { 200: Order },
  },
  addConflict: {
    method: 'POST',
    path: '/v1/orders/:id/conflicts',
    permission: 'orders.write',
    summary: 'Note that the law of another state stands against an order',
    params: ById,
    body: Type.Object(
      {
        law: Type.String({ minLength: 1, maxLength: 500 }),
        why: Type.String({ minLength: 1, maxLength: 10_000 }),
      },
      closed,
    ),
    answers: { 200: Order },
  },
  resolveConflict: {
    method: 'POST',
    path: '/v1/orders/:id/conflicts/:conflict/resolve',
    permission: 'orders.legal',
    caller: 'person',
    proof: 'fresh',
    onForbidden: 'order.conflict.refused',
    summary: 'Note how a conflict of laws was resolved',
    params: Type.Object({
      id: Type.String({ maxLength: 100 }),
      conflict: Type.String({ maxLength: 100 }),
    }),
    body: Type.Object({ resolution: Type.String({ minLength: 1, maxLength: 10_000 }) }, closed),
    answers: { 200: Order },
  },
});
