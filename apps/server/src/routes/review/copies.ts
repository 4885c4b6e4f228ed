import { copiesOperations } from '@breakwater/contracts/review';
import type { Review } from '@breakwater/review';
import { actorOf, mayCall } from '../../http/auth.ts';
import { boundTo } from '../../http/bind-platforms.ts';
import type { App } from '../../http/create-app.ts';
import { provenPerson } from '../../http/refusals.ts';
import { serve } from '../../http/serve.ts';

/** A decision that holds for copies of what was decided. */
export function copiesRoutes(app: App, { copies, decisions }: Review): void {
  serve(app, copiesOperations, {
    previewCopies: async (request) =>
      copies.preview(request.params.id, {
        by: actorOf(request),
        escalated: mayCall(request, 'jobs.escalated'),
        platforms: boundTo(request),
      }),
    startCopies: async (request) =>
      copies.start(request.params.id, { ...request.body, by: actorOf(request) }),
    copyRuns: async ({ params }) => ({ runs: await copies.runs(params.id) }),
    undoCopies: async (request) => {
      const { id } = request.params;
      const { run, reason } = request.body;
      const what = { action: 'decision.undo.refused', subject: id } as const;
      const own = await copies.isOwn(id, run, actorOf(request));
      const mayUndoOthers = !own && mayCall(request, 'decisions.undo');
      const by = mayUndoOthers ? await provenPerson(request, decisions, what) : actorOf(request);
      return copies.undo(id, { run, by, reason, mayUndoOthers });
    },
  });
}
