import {
  CLOCK_STARTS,
  ORDER_CHANNELS,
  ORDER_FILE_MAX,
  ORDER_STATES,
  Order,
  OrderCounts,
  OrderForm,
  OrderSettings,
  OrderSummary,
  OrderTask,
  OrderVerification,
  REQUEST_KINDS,
} from '@breakwater/contracts';
import { fileTooLarge, type Orders } from '@breakwater/orders';
import { Type } from 'typebox';
import { actorOf, personOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { orderAnswerRoutes } from './order-answers.ts';
import { orderThreadRoutes } from './order-thread.ts';

const closed = { additionalProperties: false } as const;
const tags = ['orders'];
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 200 }));
const after = text(200);
const from = {
  authorityId: Type.Optional(Type.String({ maxLength: 100 })),
  contactId: Type.Optional(Type.String({ maxLength: 100 })),
  receivedAt: Type.Optional(
    Type.String({ format: 'date-time', maxLength: 40, description: 'when it reached us; now when left out' }),
  ),
  externalId: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'as the sender calls it: again, it is the same order',
    }),
  ),
};
/** Portal and exchange have ways of their own, which show who sends. */
const BY_HAND = ORDER_CHANNELS.filter((channel) => channel !== 'portal' && channel !== 'exchange');

/** Orders of authorities: taken in, checked, worked on. */
export function orderRoutes(app: App, orders: Orders): void {
  intakeRoutes(app, orders);
  uploadRoutes(app, orders);
  readRoutes(app, orders);
  workRoutes(app, orders);
  orderAnswerRoutes(app, orders);
  orderThreadRoutes(app, orders);
}

function intakeRoutes(app: App, orders: Orders): void {
  app.post(
    '/v1/orders',
    {
      bodyLimit: ORDER_FILE_MAX,
      config: { permission: 'orders.write', onChange: 'order.enter' },
      schema: {
        tags,
        summary: 'Enter an order that came by post or mail, or from a program',
        description:
          'Whatever is missing in the form is a defect that the answer names, not a reason to refuse it. 201 with the ' +
          'order, 200 when it is here already: by its external id, or with the same content from the same authority.',
        body: Type.Object({ channel: Type.Enum(BY_HAND), form: OrderForm, ...from }, closed),
        response: { 200: Order, 201: Order },
      },
    },
    async (request, reply) => {
      const { order, repeated } = await orders.receive({ ...request.body, by: actorOf(request) });
      return reply.code(repeated ? 200 : 201).send(order);
    },
  );
  app.get(
    '/v1/orders/settings',
    {
      config: { permission: 'orders.read' },
      schema: { tags, summary: 'What the desk works with', response: { 200: OrderSettings } },
    },
    async () => orders.settings.get(),
  );
  app.put(
    '/v1/orders/settings',
    {
      bodyLimit: 2 * 1024 * 1024,
      config: {
        ...{ permission: 'orders.legal', caller: 'person', proof: 'fresh' },
        onChange: 'order-settings.change',
      },
      schema: {
        tags,
        summary: 'Set languages, names, protected targets and platforms of the desk',
        body: OrderSettings,
        response: { 200: OrderSettings },
      },
    },
    async (request) => orders.settings.change(request.body, personOf(request)),
  );
}

/** The file comes as it is, whatever its type is called; who sends it stands in the query. */
function uploadRoutes(app: App, orders: Orders): void {
  void app.register((uploads, _options, ready) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    uploads.setErrorHandler((error, request, reply) => {
      const isTooLarge = (error as { code?: unknown }).code === 'FST_ERR_CTP_BODY_TOO_LARGE';
      return app.errorHandler(isTooLarge ? fileTooLarge() : (error as Error), request, reply);
    });
    uploads.post(
      '/v1/orders/upload',
      {
        bodyLimit: ORDER_FILE_MAX,
        config: { permission: 'orders.write' },
        schema: {
          tags,
          summary: 'Upload the file in which an order came',
          description:
            'Annex I of (EU) 2021/784 as JSON or XML, EPOC and EPOC-PR of (EU) 2023/1543 as XML, or JSON of OrderForm. ' +
            'Anything else up to 20 MiB (a scan, an unknown form) is stored with its hash and waits as `unread` to be ' +
            'typed in: PUT /v1/orders/{id}/form. Nothing is lost and `clockNote` says whether the clock runs.',
          consumes: ['application/json', 'application/xml', 'application/pdf', 'application/octet-stream'],
          querystring: Type.Object(
            { channel: Type.Optional(Type.Enum(BY_HAND)), name: text(300), ...from },
            closed,
          ),
          response: { 200: Order, 201: Order },
        },
      },
      async (request, reply) => {
        const {
          channel = 'upload',
          name,
          ...query
        } = request.query as {
          channel?: (typeof BY_HAND)[number];
          name?: string;
        } & Parameters<Orders['receive']>[0];
        const data = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const file = { data, name, mediaType: request.headers['content-type'] };
        const { order, repeated } = await orders.receive({ ...query, channel, file, by: actorOf(request) });
        return reply.code(repeated ? 200 : 201).send(order);
      },
    );
    ready();
  });
}

function readRoutes(app: App, orders: Orders): void {
  app.get(
    '/v1/orders',
    {
      config: { permission: 'orders.read', onRead: 'orders.read' },
      schema: {
        tags,
        summary: 'Open orders by what is due next, strictly',
        querystring: Type.Object(
          {
            state: Type.Optional(Type.Enum([...ORDER_STATES])),
            all: Type.Optional(Type.Boolean({ description: 'those that are over as well' })),
            due: Type.Optional(Type.Enum(['overdue', 'today', 'week'])),
            kind: Type.Optional(Type.Enum([...REQUEST_KINDS])),
            instrument: text(100),
            authorityId: text(100),
            q: Type.Optional(
              Type.String({
                maxLength: 200,
                description: 'a number, or the beginning of a reference or a name',
              }),
            ),
            mine: Type.Optional(Type.Boolean()),
            ...{ limit, after },
          },
          closed,
        ),
        response: {
          200: Type.Object({ orders: Type.Array(OrderSummary), next: Type.Optional(Type.String()) }, closed),
        },
      },
    },
    async (request) => {
      const { mine, ...query } = request.query;
      return orders.list({ ...query, claimedBy: mine === true ? actorOf(request) : undefined });
    },
  );
  app.get(
    '/v1/orders/counts',
    {
      config: { permission: 'orders.read' },
      schema: { tags, summary: 'What waits at the desk', response: { 200: OrderCounts } },
    },
    async (request) => orders.counts(actorOf(request)),
  );
  app.get(
    '/v1/orders/:id',
    {
      config: { permission: 'orders.read', onRead: 'order.read' },
      schema: {
        tags,
        summary: 'An order: what it says, what was found, what is due, what was done',
        params: ById,
        response: { 200: Order },
      },
    },
    async ({ params }) => orders.get(params.id),
  );
  app.get(
    '/v1/orders/:id/tasks',
    {
      config: { permission: 'orders.read', onRead: 'order-tasks.read' },
      schema: {
        tags,
        summary: 'What an order wants of each target, and what was done',
        params: ById,
        querystring: Type.Object({ limit, after }, closed),
        response: {
          200: Type.Object({ tasks: Type.Array(OrderTask), next: Type.Optional(Type.String()) }, closed),
        },
      },
    },
    async ({ params, query }) => orders.tasks(params.id, query),
  );
  app.get(
    '/v1/orders/:id/original',
    {
      config: { permission: 'orders.read', onRead: 'order-original.read' },
      schema: { tags, summary: 'The file in which it came, byte for byte', params: ById },
    },
    async ({ params }, reply) => {
      const { data, sha256 } = await orders.original(params.id);
      // Whatever it is, a browser shows nothing of it: it came from outside.
      return reply
        .header('content-disposition', `attachment; filename="order-${params.id.slice(0, 36)}"`)
        .header('x-sha256', sha256)
        .type('application/octet-stream')
        .send(Buffer.from(data));
    },
  );
  app.get(
    '/v1/orders/:id/verify',
    {
      config: { permission: 'orders.read' },
      schema: {
        tags,
        summary: 'Compare an order with what is on record of it',
        params: ById,
        response: { 200: OrderVerification },
      },
    },
    async ({ params }) => orders.verify(params.id),
  );
}

function workRoutes(app: App, orders: Orders): void {
  app.put(
    '/v1/orders/:id/form',
    {
      bodyLimit: ORDER_FILE_MAX,
      config: { permission: 'orders.write' },
      schema: {
        tags,
        summary: 'Type in what an order says, or amend it; it is checked anew',
        params: ById,
        body: Type.Object({ form: OrderForm, contactId: text(100) }, closed),
        response: { 200: Order },
      },
    },
    async (request) => orders.putForm(request.params.id, request.body, actorOf(request)),
  );
  app.post(
    '/v1/orders/:id/assess',
    {
      config: { permission: 'orders.write' },
      schema: { tags, summary: 'Check an order anew', params: ById, response: { 200: Order } },
    },
    async (request) => orders.assess(request.params.id, actorOf(request)),
  );
  app.post(
    '/v1/orders/:id/claim',
    {
      config: { permission: 'orders.write' },
      schema: { tags, summary: 'Take an order to work on', params: ById, response: { 200: Order } },
    },
    async (request) => orders.claim(request.params.id, personOf(request)),
  );
  app.post(
    '/v1/orders/:id/release',
    {
      config: { permission: 'orders.write' },
      schema: { tags, summary: 'Give an order back', params: ById, response: { 200: Order } },
    },
    async (request) => orders.release(request.params.id, personOf(request)),
  );
  app.post(
    '/v1/orders/:id/events',
    {
      config: { permission: 'orders.write' },
      schema: {
        tags,
        summary: 'Note that something happened from which a clock runs',
        params: ById,
        body: Type.Object(
          {
            event: Type.Enum([...CLOCK_STARTS]),
            at: Type.Optional(Type.String({ format: 'date-time', maxLength: 40 })),
          },
          closed,
        ),
        response: { 200: Order },
      },
    },
    async (request) => orders.startClock(request.params.id, request.body, actorOf(request)),
  );
}
