import { bulkOperations } from '@breakwater/contracts/review';
import type { Review } from '@breakwater/review';
import { actorOf, mayCall } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** One decision for many jobs: looked at first, made in the background, and undone as a whole. */
export function bulkRoutes(app: App, { bulk }: Review): void {
  serve(app, bulkOperations, {
    previewBulk: async (request) =>
      bulk.preview({
        ...request.body,
        by: actorOf(request),
        escalated: mayCall(request, 'jobs.escalated'),
      }),
    startBulk: async (request) => bulk.start(request.body.token, actorOf(request), request.body.reason),
    bulkRuns: async ({ query }) => bulk.list(query),
    bulkRun: async ({ params }) => bulk.get(params.id),
    cancelBulk: async (request) => bulk.cancel(request.params.id, actorOf(request)),
    undoBulk: async (request) => bulk.undo(request.params.id, actorOf(request), request.body.reason),
  });
}
