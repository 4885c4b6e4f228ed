import { ModelEvaluationRequest, ModelTask, ModelTraining } from '@breakwater/contracts';
import type { Models } from '@breakwater/models';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const closed = { additionalProperties: false } as const;
const id = Type.String({ maxLength: 100 });
const ById = Type.Object({ id });
const ByVersion = Type.Object({ id, version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) });
const tags = ['models'];

/** Trainings and evaluations: asked for, watched, cancelled. */
export function modelTaskRoutes(app: App, { tasks }: Models): void {
  app.get(
    '/v1/models/tasks',
    {
      config: { permission: 'models.read' },
      schema: {
        tags,
        summary: 'Trainings and evaluations, latest first',
        querystring: Type.Object({ model: Type.Optional(id) }, closed),
        response: { 200: Type.Object({ tasks: Type.Array(ModelTask) }, closed) },
      },
    },
    async ({ query }) => ({ tasks: await tasks.list(query.model) }),
  );
  app.get(
    '/v1/models/tasks/:id',
    {
      config: { permission: 'models.read' },
      schema: {
        tags,
        summary: 'A training or evaluation, and how far it is',
        params: ById,
        response: { 200: ModelTask },
      },
    },
    async ({ params }) => tasks.get(params.id),
  );
  app.post(
    '/v1/models/tasks/:id/cancel',
    {
      config: { permission: 'models.train', onChange: 'model.task.cancel' },
      schema: {
        tags,
        summary: 'Cancel a training or evaluation: nothing of it is kept',
        params: ById,
        response: { 200: ModelTask },
      },
    },
    async (request) => tasks.cancel(request.params.id, actorOf(request)),
  );
  app.post(
    '/v1/models/train',
    {
      config: { permission: 'models.train', onChange: 'model.train' },
      schema: {
        tags,
        summary: 'Have a model trained from a data set',
        description: 'A draft comes out, never more. It is done beside the judging, by a worker.',
        body: ModelTraining,
        response: { 200: ModelTask },
      },
    },
    async (request) => tasks.train(request.body, actorOf(request)),
  );
  app.post(
    '/v1/models/:id/versions/:version/evaluate',
    {
      config: { permission: 'models.train', onChange: 'model.evaluate' },
      schema: {
        tags,
        summary: 'Have a version evaluated',
        description:
          'On the data set of its training by folds that hold out whole accounts and their near-duplicates; on another one ' +
          'as it is. A promotion that waits for this version is void when it is done.',
        params: ByVersion,
        body: ModelEvaluationRequest,
        response: { 200: ModelTask },
      },
    },
    async (request) => {
      const { id: model, version } = request.params;
      return tasks.evaluate({ model, version }, request.body, actorOf(request));
    },
  );
}
