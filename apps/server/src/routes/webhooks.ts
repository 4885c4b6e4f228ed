import { BreakwaterError } from '@breakwater/kernel';
import type { Webhooks } from '@breakwater/webhooks';
import { Type } from 'typebox';
import type { App } from '../http/create-app.ts';

const DAY_MS = 24 * 3_600_000;

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
const ById = Type.Object({ id: Type.String() });
const strings = Type.Array(Type.String({ maxLength: 100 }), { maxItems: 100 });
const closed = { additionalProperties: false } as const;

/** Where actions go, and what could not be delivered. */
export function webhookRoutes(app: App, webhooks: Webhooks, eventTypes: readonly string[]): void {
  const { endpoints, deadLetters } = webhooks;
  const tags = ['webhooks'];
  app.get(
    '/v1/webhooks',
    {
      config: { permission: 'webhooks.manage' },
      schema: {
        tags,
        summary: 'All endpoints',
        response: { 200: Type.Object({ endpoints: Type.Array(Endpoint) }) },
      },
    },
    async () => ({ endpoints: await endpoints.list() }),
  );
  app.post(
    '/v1/webhooks',
    {
      config: { permission: 'webhooks.manage', onChange: 'endpoint.create' },
      schema: {
        tags,
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
        response: { 201: Type.Object({ endpoint: Endpoint, secret: Type.String() }) },
      },
    },
    async ({ body: { url, events = [...eventTypes], platforms } }, reply) =>
      reply.code(201).send(await endpoints.create({ url, events, ...(platforms && { platforms }) })),
  );
  app.patch(
    '/v1/webhooks/:id',
    {
      config: { permission: 'webhooks.manage', onChange: 'endpoint.update' },
      schema: {
        tags,
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
        response: { 200: Endpoint },
      },
    },
    async ({ params, body }) => await endpoints.update(params.id, body),
  );
  app.post(
    '/v1/webhooks/:id/rotate-secret',
    {
      config: { permission: 'webhooks.manage', onChange: 'endpoint.rotate-secret' },
      schema: {
        tags,
        summary: 'A new secret',
        description: 'The old one signs along for another day.',
        params: ById,
      },
    },
    async ({ params }) => endpoints.rotateSecret(params.id, { overlapMs: DAY_MS }),
  );
  app.delete(
    '/v1/webhooks/:id',
    {
      config: { permission: 'webhooks.manage', onChange: 'endpoint.remove' },
      schema: { tags, summary: 'Remove an endpoint', params: ById },
    },
    async ({ params }, reply) => {
      await endpoints.remove(params.id);
      return reply.code(204).send();
    },
  );
  app.post(
    '/v1/webhooks/:id/test',
    {
      config: { permission: 'webhooks.manage', onChange: 'endpoint.test' },
      schema: { tags, summary: 'Send a test event and say what came back', params: ById },
    },
    async ({ params }) => webhooks.test(params.id),
  );
  app.get(
    '/v1/webhooks/dead-letters',
    {
      config: { permission: 'webhooks.manage' },
      schema: {
        tags,
        summary: 'Deliveries that were given up',
        querystring: Type.Object(
          {
            endpointId: Type.Optional(Type.String()),
            cursor: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$' })),
          },
          closed,
        ),
        response: { 200: Type.Object({ items: Type.Array(DeadLetter), next: Type.Optional(Type.String()) }) },
      },
    },
    async ({ query }) => await deadLetters.list(query),
  );
  app.post(
    '/v1/webhooks/dead-letters/replay',
    {
      config: { permission: 'webhooks.manage', onChange: 'delivery.replay' },
      schema: {
        tags,
        summary: 'Deliver again: those named, or all of an endpoint',
        body: Type.Object(
          {
            ids: Type.Optional(Type.Array(Type.String(), { maxItems: 1000 })),
            endpointId: Type.Optional(Type.String()),
          },
          closed,
        ),
        response: { 200: Type.Object({ replayed: Type.Integer() }) },
      },
    },
    async ({ body: { ids, endpointId } }) => {
      if (ids) return { replayed: await deadLetters.replay({ ids }) };
      if (endpointId) return { replayed: await deadLetters.replay({ endpointId }) };
      throw new BreakwaterError(
        'which-deliveries',
        'Name the deliveries (ids) or an endpoint (endpointId).',
        { status: 400 },
      );
    },
  );
}
