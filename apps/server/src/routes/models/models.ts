import { modelOperations } from '@breakwater/contracts/models';
import type { Models } from '@breakwater/models';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { modelPromotionRoutes } from './model-promotions.ts';
import { modelTaskRoutes } from './model-tasks.ts';

/** Models that learn: what there is, how good it is, and the switch off. */
export function modelRoutes(app: App, models: Models): void {
  modelTaskRoutes(app, models);
  modelPromotionRoutes(app, models);
  serve(app, modelOperations, {
    list: async () => ({ models: await models.list() }),
    import: async (request) => {
      const { file, ...rest } = request.body;
      return models.import({ ...rest, bytes: Buffer.from(file, 'base64') }, actorOf(request));
    },
    get: async ({ params }) => models.get(params.id),
    switchOff: async (request) =>
      models.switchOff(request.params.id, { by: actorOf(request), ...request.body }),
    explain: async ({ params, body }) => models.explain(params.id, body),
    version: async ({ params }) => models.version(params.id, params.version),
    evaluations: async ({ params }) => ({ evaluations: await models.evaluations(params.id, params.version) }),
    telling: async ({ params }) => ({ features: await models.telling(params.id, params.version) }),
    drift: async ({ params }) => models.drift(params.id, params.version),
    file: async ({ params }, reply) => {
      const { bytes, digest } = await models.export(params.id, params.version);
      const name = `${params.id.replaceAll('/', '-')}-${params.version}.model`;
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('x-model-digest', digest)
        .send(Buffer.from(bytes));
    },
    retire: async (request) => {
      const { id: model, version } = request.params;
      return models.retire({ model, version }, actorOf(request));
    },
  });
}
