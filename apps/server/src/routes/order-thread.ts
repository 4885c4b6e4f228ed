import {
  LocalText,
  ORDER_FILE_MAX,
  Order,
  OrderForm,
  OrderMessage,
  PAUSE_REASONS,
  REPLY_KINDS,
} from '@breakwater/contracts';
import type { Orders } from '@breakwater/orders';
import { Type } from 'typebox';
import { actorOf, personOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const closed = { additionalProperties: false } as const;
const tags = ['orders'];
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const OUT = [
  ...['acknowledgement', 'clarification-request', 'feedback', 'impossibility', 'form3', 'refusal'],
  ...['narrowing', 'production', 'objection', 'note'],
] as const;
const IN = ['clarification', 'receipt', 'objection', 'note'] as const;

/** Letters between the authority and us, what stops clocks, and law that stands against an order. */
export function orderThreadRoutes(app: App, orders: Orders): void {
  letterRoutes(app, orders);
  clockRoutes(app, orders);
  conflictRoutes(app, orders);
}

function letterRoutes(app: App, orders: Orders): void {
  app.get(
    '/v1/orders/:id/reply',
    {
      config: { permission: 'orders.read' },
      schema: {
        tags,
        summary: 'A ready reply to edit: Annex II or III, Form 3, a question, a refusal',
        params: ById,
        querystring: Type.Object(
          {
            kind: Type.Enum([...REPLY_KINDS]),
            reason: Type.Optional(
              Type.String({ maxLength: 60, description: 'of the form, where it has several' }),
            ),
          },
          closed,
        ),
        response: {
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
    },
    async ({ params, query: { kind, reason } }) => orders.draft(params.id, kind, { reason }),
  );
  app.post(
    '/v1/orders/:id/messages',
    {
      bodyLimit: ORDER_FILE_MAX,
      config: { permission: 'orders.write' },
      schema: {
        tags,
        summary: 'Write to the authority, or enter what it wrote',
        description:
          'Out: at once in the portal or by the exchange, else sent by hand and noted as delivered. In: a clarification ' +
          'ends what waited for it, and checks the order anew with the form that it brings. A note stays with us.',
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
        response: { 200: Order },
      },
    },
    async (request) => {
      const { direction = 'out', form, kind, ...letter } = request.body;
      const { id } = request.params;
      const incoming = IN.find((one) => one === kind);
      if (direction === 'in' && incoming !== undefined)
        return orders.take(id, { ...letter, kind: incoming, form, by: actorOf(request) });
      const outgoing = OUT.find((one) => one === kind) ?? 'note';
      return orders.send(id, { ...letter, kind: outgoing as OrderMessage['kind'] }, actorOf(request));
    },
  );
  app.post(
    '/v1/orders/:id/messages/:message/delivered',
    {
      config: { permission: 'orders.write' },
      schema: {
        tags,
        summary: 'Note how far a letter came that was sent by hand',
        params: Type.Object({
          id: Type.String({ maxLength: 100 }),
          message: Type.String({ maxLength: 100 }),
        }),
        body: Type.Optional(
          Type.Object({ as: Type.Optional(Type.Enum(['delivered', 'acknowledged', 'responded'])) }, closed),
        ),
        response: { 200: Order },
      },
    },
    async (request) =>
      orders.delivered(
        request.params.id,
        request.params.message,
        request.body?.as ?? 'delivered',
        actorOf(request),
      ),
  );
  app.post(
    '/v1/orders/:id/withdraw',
    {
      config: {
        ...{ permission: 'orders.write', caller: 'person' },
      },
      schema: {
        tags,
        summary: 'Note that the authority took its order back',
        params: ById,
        body: Type.Object({ because: Type.String({ minLength: 1, maxLength: 20_000 }) }, closed),
        response: { 200: Order },
      },
    },
    async (request) => orders.withdraw(request.params.id, request.body.because, personOf(request)),
  );
}

function clockRoutes(app: App, orders: Orders): void {
  app.post(
    '/v1/orders/:id/pause',
    {
      config: { permission: 'orders.write' },
      schema: {
        tags,
        summary: 'Stop the clocks that a ground stops',
        params: ById,
        body: Type.Object({ reason: Type.Enum([...PAUSE_REASONS]) }, closed),
        response: { 200: Order },
      },
    },
    async (request) => orders.pause(request.params.id, request.body.reason, personOf(request)),
  );
  app.post(
    '/v1/orders/:id/resume',
    {
      config: { permission: 'orders.write' },
      schema: {
        tags,
        summary: 'Let clocks run on, or anew where the law says so',
        params: ById,
        body: Type.Object({ reason: Type.Optional(Type.Enum([...PAUSE_REASONS])) }, closed),
        response: { 200: Order },
      },
    },
    async (request) => orders.resume(request.params.id, request.body.reason, personOf(request)),
  );
}

function conflictRoutes(app: App, orders: Orders): void {
  app.post(
    '/v1/orders/:id/conflicts',
    {
      config: { permission: 'orders.write' },
      schema: {
        tags,
        summary: 'Note that the law of another state stands against an order',
        params: ById,
        body: Type.Object(
          {
            law: Type.String({ minLength: 1, maxLength: 500 }),
            why: Type.String({ minLength: 1, maxLength: 10_000 }),
          },
          closed,
        ),
        response: { 200: Order },
      },
    },
    async (request) => orders.raiseConflict(request.params.id, request.body, personOf(request)),
  );
  app.post(
    '/v1/orders/:id/conflicts/:conflict/resolve',
    {
      config: {
        ...{ permission: 'orders.legal', caller: 'person', proof: 'fresh' },
        onForbidden: 'order.conflict.refused',
      },
      schema: {
        tags,
        summary: 'Note how a conflict of laws was resolved',
        params: Type.Object({
          id: Type.String({ maxLength: 100 }),
          conflict: Type.String({ maxLength: 100 }),
        }),
        body: Type.Object({ resolution: Type.String({ minLength: 1, maxLength: 10_000 }) }, closed),
        response: { 200: Order },
      },
    },
    async (request) =>
      orders.resolveConflict(
        request.params.id,
        request.params.conflict,
        request.body.resolution,
        personOf(request),
      ),
  );
}
