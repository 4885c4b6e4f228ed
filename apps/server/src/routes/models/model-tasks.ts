import { modelTaskOperations } from '@breakwater/contracts/models';
import type { Models } from '@breakwater/models';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Trainings and evaluations: asked for, watched, cancelled. */
export function modelTaskRoutes(app: App, { tasks }: Models): void {
  serve(app, modelTaskOperations, {
    tasks: async ({ query }) => ({ tasks: await tasks.list(query.model) }),
    task: async ({ params }) => tasks.get(params.id),
    cancelTask: async (request) => tasks.cancel(request.params.id, actorOf(request)),
    train: async (request) => tasks.train(request.body, actorOf(request)),
    evaluate: async (request) => {
      const { id: model, version } = request.params;
      return tasks.evaluate({ model, version }, request.body, actorOf(request));
    },
  });
}
