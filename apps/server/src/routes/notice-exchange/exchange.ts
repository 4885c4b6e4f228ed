import { Readable } from 'node:stream';
import { envelopeOperations, noticeExchangeOperations } from '@breakwater/contracts/notice-exchange';
import type { Exchange } from '@breakwater/notice-exchange';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { admitPeersAlone } from './receive-envelopes.ts';

/** Orders between installations: what staff see and do, and where the other ones deliver. */
export function exchangeRoutes(app: App, exchange: Exchange): void {
  void app.register((peers: App, _options, done) => {
    const textOf = admitPeersAlone(peers, exchange);
    serve(peers, envelopeOperations, {
      receiveEnvelope: async ({ body }) => exchange.receive(body, textOf(body)),
    });
    done();
  });
  serve(app, noticeExchangeOperations, {
    // What other installations call; their signature is what lets them in.
    publicKey: async () => exchange.self,
    key: async () => exchange.self,
    peers: async () => ({ peers: await exchange.peers.list() }),
    addPeer: async (request) => {
      return exchange.peers.add(request.body, actorOf(request));
    },
    removePeer: async (request) => {
      await exchange.peers.remove(request.params.id, actorOf(request));
    },
    exportPeer: async ({ params }, reply) => {
      await exchange.peers.get(params.id);
      const lines = async function* () {
        for await (const line of exchange.export(params.id)) yield `${line}\n`;
      };
      return reply.type('application/jsonl').send(Readable.from(lines()));
    },
    orders: async ({ query }) => exchange.orders.list(query),
    order: async ({ params }) => exchange.orders.get(params.id),
    sendOrder: async (request) => exchange.orders.issue(request.body, actorOf(request)),
    clarify: async (request) =>
      exchange.orders.follow(request.params.id, { kind: 'clarification', ...request.body }, actorOf(request)),
    withdrawOrder: async (request) =>
      exchange.orders.follow(request.params.id, { kind: 'withdrawal', ...request.body }, actorOf(request)),
    confirmReceipt: async (request) =>
      exchange.orders.follow(request.params.id, { kind: 'receipt', ...request.body }, actorOf(request)),
  });
}
