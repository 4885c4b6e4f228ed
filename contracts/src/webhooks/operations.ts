import { Type } from 'typebox';
import { Nothing, operations } from '../operation.ts';
import { pageOf, pageQuery } from '../page.ts';
import { ById, closed } from '../scalar.ts';

const Endpoint = Type.Object({
  id: Type.String(),
  url: Type.String(),
  events: Type.Array(Type.String()),
  platforms: Type.Union([Type.Array(Type.String()), Type.Null()]),
  enabled: Type.Boolean(),
  createdAt: Type.String({ format: 'date-time' }),
});
const DeadLetter = Type.Object({
  id: Type.String(),
  endpointId: Type.String(),
  eventType: Type.String(),
  idempotencyKey: Type.String(),
  orderingKey: Type.String(),
  state: Type.Enum(['dead', 'superseded'], {
    description: 'superseded: a later message about the same action went out, so it is not sent again',
  }),
  attempts: Type.Integer(),
  lastStatus: Type.Union([Type.Integer(), Type.Null()]),
  lastError: Type.Union([Type.String(), Type.Null()]),
  createdAt: Type.String({ format: 'date-time' }),
});
const Outcome = Type.Object(
  {
    status: Type.Optional(Type.Integer({ description: 'what the endpoint answered' })),
    error: Type.Optional(Type.String({ description: 'why it could not be asked' })),
  },
  { additionalProperties: true },
);
const strings = Type.Array(Type.String({ maxLength: 100 }), { maxItems: 100 });

/** Where actions go, and what could not be delivered. */
export const webhookOperations = operations('webhooks', {
  list: {
    method: 'GET',
    path: '/v1/webhooks',
    permission: 'webhooks.manage',
    summary: 'All endpoints',
    answers: { 200: Type.Object({ endpoints: Type.Array(Endpoint) }) },
  },
  add: {
    method: 'POST',
    path: '/v1/webhooks',
    permission: 'webhooks.manage',
    onChange: 'endpoint.create',
    summary: 'Add an endpoint',
    description:
      'The secret of the answer is shown this once; deliveries are signed with it (Standard Webhooks).',
    body: Type.Object(
      {
        url: Type.String({ maxLength: 2048 }),
        events: Type.Optional(strings),
        platforms: Type.Optional(strings),
      },
      closed,
    ),
    answers: { 201: Type.Object({ endpoint: Endpoint, secret: Type.String() }) },
  },
  change: {
    method: 'PATCH',
    path: '/v1/webhooks/:id',
    permission: 'webhooks.manage',
    onChange: 'endpoint.update',
    summary: 'Change an endpoint',
    params: ById,
    body: Type.Object(
      {
        url: Type.Optional(Type.String({ maxLength: 2048 })),
        events: Type.Optional(strings),
        platforms: Type.Optional(Type.Union([strings, Type.Null()])),
        enabled: Type.Optional(Type.Boolean()),
      },
      closed,
    ),
    answers: { 200: Endpoint },
  },
  rotateSecret: {
    method: 'POST',
    path: '/v1/webhooks/:id/rotate-secret',
    permission: 'webhooks.manage',
    onChange: 'endpoint.rotate-secret',
    summary: 'A new secret',
    description: 'The old one signs along for another day.',
    params: ById,
    answers: { 200: Type.Object({ secret: Type.String({ description: 'shown this once' }) }) },
  },
  remove: {
    method: 'DELETE',
    path: '/v1/webhooks/:id',
    permission: 'webhooks.manage',
    onChange: 'endpoint.remove',
    summary: 'Remove an endpoint',
    params: ById,
    answers: { 204: Nothing },
  },
  test: {
    method: 'POST',
    path: '/v1/webhooks/:id/test',
    permission: 'webhooks.manage',
    onChange: 'endpoint.test',
    summary: 'Send a test event and say what came back',
    params: ById,
    answers: { 200: Outcome },
  },
  deadLetters: {
    method: 'GET',
    path: '/v1/webhooks/dead-letters',
    permission: 'webhooks.manage',
    summary: 'Deliveries that were given up',
    query: pageQuery({ endpointId: Type.Optional(Type.String()) }, { maximum: 500 }),
    answers: { 200: pageOf(DeadLetter) },
  },
  replayDeadLetters: {
    method: 'POST',
    path: '/v1/webhooks/dead-letters/replay',
    permission: 'webhooks.manage',
    onChange: 'delivery.replay',
    summary: 'Deliver again: those named, or all of an endpoint',
    body: Type.Object(
      {
        ids: Type.Optional(Type.Array(Type.String(), { maxItems: 1000 })),
        endpointId: Type.Optional(Type.String()),
      },
      closed,
    ),
    answers: { 200: Type.Object({ replayed: Type.Integer() }) },
  },
});
