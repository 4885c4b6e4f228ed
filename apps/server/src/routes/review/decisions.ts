import { decisionOperations } from '@breakwater/contracts/review';
import type { Review } from '@breakwater/review';
import { actorOf, mayCall } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { provenPerson } from '../../http/refusals.ts';
import { serve } from '../../http/serve.ts';

/** What people decided: looked up, undone, and ended in part. */
export function decisionRoutes(app: App, { decisions, actions, strikes }: Review): void {
  serve(app, decisionOperations, {
    decisions: async ({ query }) => decisions.list(query),
    decision: async ({ params }) => decisions.get(params.id),
    undoDecision: async (request) => {
      const { id } = request.params;
      const what = { action: 'decision.undo.refused', subject: id } as const;
      const own = await decisions.isOwn(id, actorOf(request));
      const mayUndoOthers = !own && mayCall(request, 'decisions.undo');
      const by = mayUndoOthers ? await provenPerson(request, decisions, what) : actorOf(request);
      return decisions.undo(id, { by, mayUndoOthers, reason: request.body.reason });
    },
    endAction: async (request) => {
      const { id } = request.params;
      const by = actorOf(request);
      const mayUndoOthers = mayCall(request, 'decisions.undo');
      return actions.end(id, { ...request.body, by, mayUndoOthers });
    },
    strikes: async ({ params }) => strikes.of(params.platform, params.id),
  });
}
