import { orderOperations, orderUploadOperations } from '@breakwater/contracts/orders';
import { fileTooLarge, type Orders } from '@breakwater/orders';
import { actorOf, personOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { orderAnswerRoutes } from './order-answers.ts';
import { orderThreadRoutes } from './order-thread.ts';

/** Orders of authorities: taken in, checked, worked on. */
export function orderRoutes(app: App, orders: Orders): void {
  serve(app, orderOperations, {
    receive: async (request, reply) => {
      const { order, repeated } = await orders.receive({ ...request.body, by: actorOf(request) });
      reply.code(repeated ? 200 : 201);
      return order;
    },
    settings: async () => orders.settings.get(),
    changeSettings: async (request) => orders.settings.change(request.body, personOf(request)),
    list: async (request) => {
      const { mine, ...query } = request.query;
      return orders.list({ ...query, claimedBy: mine === true ? actorOf(request) : undefined });
    },
    counts: async (request) => orders.counts(actorOf(request)),
    get: async ({ params }) => orders.get(params.id),
    tasks: async ({ params, query }) => orders.tasks(params.id, query),
    original: async ({ params }, reply) => {
      const { data, sha256 } = await orders.original(params.id);
      // Whatever it is, a browser shows nothing of it: it came from outside.
      return reply
        .header('content-disposition', `attachment; filename="order-${params.id.slice(0, 36)}"`)
        .header('x-sha256', sha256)
        .type('application/octet-stream')
        .send(Buffer.from(data));
    },
    verify: async ({ params }) => orders.verify(params.id),
    putForm: async (request) => orders.putForm(request.params.id, request.body, actorOf(request)),
    assess: async (request) => orders.assess(request.params.id, actorOf(request)),
    claim: async (request) => orders.claim(request.params.id, personOf(request)),
    release: async (request) => orders.release(request.params.id, personOf(request)),
    startClock: async (request) => orders.startClock(request.params.id, request.body, actorOf(request)),
  });
  uploadRoutes(app, orders);
  orderAnswerRoutes(app, orders);
  orderThreadRoutes(app, orders);
}

/** The file comes as it is, whatever its type is called; who sends it stands in the query. */
function uploadRoutes(app: App, orders: Orders): void {
  void app.register((uploads: App, _options, ready) => {
    uploads.setErrorHandler((error, request, reply) => {
      const isTooLarge = (error as { code?: unknown }).code === 'FST_ERR_CTP_BODY_TOO_LARGE';
      return app.errorHandler(isTooLarge ? fileTooLarge() : (error as Error), request, reply);
    });
    serve(uploads, orderUploadOperations, {
      upload: async (request, reply) => {
        const { channel = 'upload', name, ...query } = request.query;
        const file = { data: request.body, name, mediaType: request.headers['content-type'] };
        const { order, repeated } = await orders.receive({ ...query, channel, file, by: actorOf(request) });
        reply.code(repeated ? 200 : 201);
        return order;
      },
    });
    ready();
  });
}
