import { Readable } from 'node:stream';
import {
  ExchangeKey,
  ExchangePeer,
  ISSUED_STATES,
  IssuedOrder,
  LARGEST_ENVELOPE_BYTES,
  LARGEST_ORDER_BYTES,
  OrderForm,
  SignedEnvelope,
  SignedReceipt,
} from '@breakwater/contracts';
import type { Exchange } from '@breakwater/ledger';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { admitPeersAlone } from './receive-envelopes.ts';

const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const tags = ['exchange'];
/** What stands around the largest order. */
const AROUND_BYTES = 64 * 1024;

/** Orders between installations: what staff see and do, and where the other ones deliver. */
export function exchangeRoutes(app: App, exchange: Exchange): void {
  transportRoutes(app, exchange);
  peerRoutes(app, exchange);
  issuedRoutes(app, exchange);
}

/** What other installations call; their signature is what lets them in. */
function transportRoutes(app: App, exchange: Exchange): void {
  app.get(
    '/exchange/v1/key',
    {
      config: { permission: 'public' },
      schema: {
        tags,
        summary: 'Who this installation is: its public key, to be compared on another way',
        response: { 200: ExchangeKey },
      },
    },
    async () => exchange.self,
  );
  void app.register((peers: App, _options, done) => {
    const textOf = admitPeersAlone(peers as unknown as FastifyInstance, exchange);
    peers.post(
      '/exchange/v1/envelopes',
      {
        config: { permission: 'public', caller: 'peer' },
        bodyLimit: LARGEST_ENVELOPE_BYTES,
        schema: {
          tags,
          summary: 'Deliver a signed envelope',
          description:
            'The signature is the credential. 200 with a signed receipt, also for one that is here already; 409 ' +
            '`exchange-gap` with the place that is `expected`; 409 `exchange-fork`, `exchange-ahead` or `exchange-stopped` ' +
            'when the two ledgers are not the same; 403 for unknown keys and signatures that do not fit; 421 for another ' +
            'receiver; 429 with Retry-After. The header `breakwater-sender` names the sender by its ' +
            'public key; over 64 KiB it is needed. The guide "Notice exchange" has the protocol.',
          body: SignedEnvelope,
          response: { 200: SignedReceipt },
        },
      },
      async ({ body }) => exchange.receive(body, textOf(body)),
    );
    done();
  });
}

function peerRoutes(app: App, { peers, ...exchange }: Exchange): void {
  app.get(
    '/v1/exchange/key',
    {
      config: { permission: 'ledger.read' },
      schema: { tags, summary: 'The public key of this installation', response: { 200: ExchangeKey } },
    },
    async () => exchange.self,
  );
  app.get(
    '/v1/exchange/peers',
    {
      config: { permission: 'ledger.read' },
      schema: {
        tags,
        summary: 'Installations that orders are exchanged with, and whether all has arrived',
        response: { 200: Type.Object({ peers: Type.Array(ExchangePeer) }, closed) },
      },
    },
    async () => ({ peers: await peers.list() }),
  );
  app.post(
    '/v1/exchange/peers',
    {
      config: { permission: 'exchange.manage', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
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
        response: { 201: ExchangePeer },
      },
    },
    async (request, reply) => {
      return reply.code(201).send(await peers.add(request.body, actorOf(request)));
    },
  );
  app.delete(
    '/v1/exchange/peers/:id',
    {
      config: { permission: 'exchange.manage', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Take nothing more of an installation and send nothing to it; the ledger is kept',
        params: ById,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await peers.remove(request.params.id, actorOf(request));
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/v1/exchange/peers/:id/export',
    {
      config: { permission: 'ledger.read', onRead: 'exchange.export' },
      schema: {
        tags,
        summary: 'The ledger that is shared with an installation, as JSON Lines',
        description:
          'Both installations write the same bytes once all has arrived; `breakwater exchange verify FILE` checks it ' +
          'without a server.',
        params: ById,
      },
    },
    async ({ params }, reply) => {
      await peers.get(params.id);
      const lines = async function* () {
        for await (const line of exchange.export(params.id)) yield `${line}\n`;
      };
      return reply.type('application/jsonl').send(Readable.from(lines()));
    },
  );
}

function issuedRoutes(app: App, { orders }: Exchange): void {
  app.get(
    '/v1/exchange/orders',
    {
      config: { permission: 'ledger.read', onRead: 'exchange.orders.read' },
      schema: {
        tags,
        summary: 'Orders that were issued from here, the latest first',
        querystring: Type.Object(
          {
            peerId: Type.Optional(Type.String({ pattern: '^[0-9a-f-]{36}$' })),
            state: Type.Optional(Type.Enum([...ISSUED_STATES])),
            after: Type.Optional(
              Type.String({ pattern: '^[0-9a-f-]{36}$', description: '`next` of the page before' }),
            ),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
          },
          closed,
        ),
        response: {
          200: Type.Object({ orders: Type.Array(IssuedOrder), next: Type.Optional(Type.String()) }, closed),
        },
      },
    },
    async ({ query }) => orders.list(query),
  );
  app.get(
    '/v1/exchange/orders/:id',
    {
      config: { permission: 'ledger.read', onRead: 'exchange.order.read' },
      schema: {
        tags,
        summary: 'An order that was issued from here, with what was written about it',
        params: ById,
        response: { 200: IssuedOrder },
      },
    },
    async ({ params }) => orders.get(params.id),
  );
  app.post(
    '/v1/exchange/orders',
    {
      config: { permission: 'exchange.manage', caller: 'staff' },
      bodyLimit: LARGEST_ORDER_BYTES + AROUND_BYTES,
      schema: {
        tags,
        summary: 'Issue an order to a platform',
        body: Type.Object({ peerId: Type.String({ maxLength: 100 }), form: OrderForm }, closed),
        response: { 201: IssuedOrder },
      },
    },
    async (request, reply) => reply.code(201).send(await orders.issue(request.body, actorOf(request))),
  );
  const said = {
    title: Type.Optional(Type.String({ maxLength: 500 })),
    body: Type.Optional(Type.String({ maxLength: 50_000 })),
  };
  app.post(
    '/v1/exchange/orders/:id/clarify',
    {
      config: { permission: 'exchange.manage', caller: 'staff' },
      bodyLimit: LARGEST_ORDER_BYTES + AROUND_BYTES,
      schema: {
        tags,
        summary: 'Answer what the platform asked back, with the order as amended where it changes',
        params: ById,
        body: Type.Object({ ...said, form: Type.Optional(OrderForm) }, closed),
        response: { 200: IssuedOrder },
      },
    },
    async (request) =>
      orders.follow(request.params.id, { kind: 'clarification', ...request.body }, actorOf(request)),
  );
  app.post(
    '/v1/exchange/orders/:id/withdraw',
    {
      config: { permission: 'exchange.manage', caller: 'staff' },
      schema: {
        tags,
        summary: 'Withdraw an order',
        params: ById,
        body: Type.Object(said, closed),
        response: { 200: IssuedOrder },
      },
    },
    async (request) =>
      orders.follow(request.params.id, { kind: 'withdrawal', ...request.body }, actorOf(request)),
  );
  app.post(
    '/v1/exchange/orders/:id/receipt',
    {
      config: { permission: 'exchange.manage', caller: 'staff' },
      schema: {
        tags,
        summary: 'Confirm that the answer was received',
        params: ById,
        body: Type.Object(said, closed),
        response: { 200: IssuedOrder },
      },
    },
    async (request) =>
      orders.follow(request.params.id, { kind: 'receipt', ...request.body }, actorOf(request)),
  );
}
