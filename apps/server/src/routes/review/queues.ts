import { queueOperations, type RoutingRule } from '@breakwater/contracts/review';
import type { Queues, RoutingSource } from '@breakwater/review';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Queues, and the rules that send jobs to them. */
export function queueRoutes(app: App, queues: Queues): void {
  serve(app, queueOperations, {
    queues: async () => ({ queues: await queues.list() }),
    putQueue: async (request) => queues.save({ ...request.body, id: request.params.id }, actorOf(request)),
    removeQueue: async (request) => {
      await queues.remove(request.params.id, actorOf(request));
    },
    routing: async () => queues.routing(),
    putRouting: async (request) =>
      queues.saveRouting(sourceOf(request.body), actorOf(request), request.body.file),
    checkRouting: async ({ body }) => ({
      faults: [...(await queues.checkRouting(sourceOf(body), body.file))],
    }),
  });
}

function sourceOf({ rules = [], source }: { rules?: RoutingRule[]; source?: string }): RoutingSource {
  return source === undefined ? { rules } : { source };
}
