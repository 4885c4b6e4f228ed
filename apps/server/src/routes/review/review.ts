import { resolutionOperations } from '@breakwater/contracts/review';
import type { Review } from '@breakwater/review';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** What people decide on jobs, and what was done. */
export function reviewRoutes(app: App, { jobs, actions }: Review): void {
  serve(app, resolutionOperations, {
    evidence: async ({ params }) => ({ verdicts: await jobs.evidence(params.id) }),
    actions: async ({ query }) => actions.list(query),
    previewDecision: async ({ params, body }) => jobs.preview(params.id, body),
    resolve: async (request) => jobs.resolve(request.params.id, actorOf(request), request.body),
    confirm: async (request) => jobs.confirm(request.params.id, actorOf(request)),
    reject: async (request) => jobs.reject(request.params.id, actorOf(request), request.body.reason),
  });
}
