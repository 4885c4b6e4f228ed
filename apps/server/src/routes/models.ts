import {
  ModelDetail,
  ModelDrift,
  ModelEvaluation,
  ModelExplanation,
  ModelExplanationRequest,
  ModelImport,
  ModelSummary,
  ModelSwitchOff,
  ModelVersion,
  TellingFeature,
} from '@breakwater/contracts';
import type { Models } from '@breakwater/models';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { modelPromotionRoutes } from './model-promotions.ts';
import { modelTaskRoutes } from './model-tasks.ts';

/** A file of 1 MB in base64, and what stands around it. */
const FILE_LIMIT = 1_500_000;
const closed = { additionalProperties: false } as const;
const id = Type.String({ maxLength: 100 });
const ById = Type.Object({ id });
const ByVersion = Type.Object({ id, version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) });
const tags = ['models'];

/** Models that learn: what there is, how good it is, and the switch off. */
export function modelRoutes(app: App, models: Models): void {
  app.get(
    '/v1/models',
    {
      config: { permission: 'models.read' },
      schema: {
        tags,
        summary: 'Models, and which version of each is live',
        response: { 200: Type.Object({ models: Type.Array(ModelSummary) }, closed) },
      },
    },
    async () => ({ models: await models.list() }),
  );
  app.post(
    '/v1/models/import',
    {
      bodyLimit: FILE_LIMIT,
      config: { permission: 'models.train', onChange: 'model.import' },
      schema: {
        tags,
        summary: 'Take a model file in as a draft',
        description: 'Refused by digest, format and size before anything of it is kept.',
        body: ModelImport,
        response: { 200: ModelVersion },
      },
    },
    async (request) => {
      const { file, ...rest } = request.body;
      return models.import({ ...rest, bytes: Buffer.from(file, 'base64') }, actorOf(request));
    },
  );
  modelTaskRoutes(app, models);
  modelPromotionRoutes(app, models);
  app.get(
    '/v1/models/:id',
    {
      config: { permission: 'models.read' },
      schema: { tags, summary: 'A model with its versions', params: ById, response: { 200: ModelDetail } },
    },
    async ({ params }) => models.get(params.id),
  );
  app.post(
    '/v1/models/:id/off',
    {
      config: { permission: 'models.switch-off', onChange: 'model.off' },
      schema: {
        tags,
        summary: 'Switch a model off: nothing of it judges from the next batch on',
        description: 'On again it goes by a promotion, which takes two people.',
        params: ById,
        body: ModelSwitchOff,
        response: { 200: ModelSummary },
      },
    },
    async (request) => models.switchOff(request.params.id, { by: actorOf(request), ...request.body }),
  );
  app.post(
    '/v1/models/:id/explain',
    {
      bodyLimit: 2 * 1024 * 1024,
      config: { permission: 'models.read' },
      schema: {
        tags,
        summary: 'What a model says of a text, and which passages carry it',
        description: 'The live version, or the latest, unless one is named. The text is kept nowhere.',
        params: ById,
        body: ModelExplanationRequest,
        response: { 200: ModelExplanation },
      },
    },
    async ({ params, body }) => models.explain(params.id, body),
  );
  versionRoutes(app, models);
}

function versionRoutes(app: App, models: Models): void {
  app.get(
    '/v1/models/:id/versions/:version',
    {
      config: { permission: 'models.read' },
      schema: {
        tags,
        summary: 'A version: its card, and what its training measured',
        params: ByVersion,
        response: { 200: ModelVersion },
      },
    },
    async ({ params }) => models.version(params.id, params.version),
  );
  app.get(
    '/v1/models/:id/versions/:version/evaluations',
    {
      config: { permission: 'models.read' },
      schema: {
        tags,
        summary: 'Evaluations of a version, latest first',
        params: ByVersion,
        response: { 200: Type.Object({ evaluations: Type.Array(ModelEvaluation) }, closed) },
      },
    },
    async ({ params }) => ({ evaluations: await models.evaluations(params.id, params.version) }),
  );
  app.get(
    '/v1/models/:id/versions/:version/telling',
    {
      config: { permission: 'models.read', onRead: 'model.telling.read' },
      schema: {
        tags,
        summary: 'The words that say most, beside harmless texts that have them too',
        description: 'Words of at least three accounts; from data that was erased nothing is shown.',
        params: ByVersion,
        response: { 200: Type.Object({ features: Type.Array(TellingFeature) }, closed) },
      },
    },
    async ({ params }) => ({ features: await models.telling(params.id, params.version) }),
  );
  app.get(
    '/v1/models/:id/versions/:version/drift',
    {
      config: { permission: 'models.read' },
      schema: {
        tags,
        summary: 'How its bands moved since its first week',
        params: ByVersion,
        response: { 200: ModelDrift },
      },
    },
    async ({ params }) => models.drift(params.id, params.version),
  );
  app.get(
    '/v1/models/:id/versions/:version/file',
    {
      config: { permission: 'models.read', onRead: 'model.export' },
      schema: { tags, summary: 'The model file', produces: ['application/octet-stream'], params: ByVersion },
    },
    async ({ params }, reply) => {
      const { bytes, digest } = await models.export(params.id, params.version);
      const name = `${params.id.replaceAll('/', '-')}-${params.version}.model`;
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('x-model-digest', digest)
        .send(Buffer.from(bytes));
    },
  );
  app.post(
    '/v1/models/:id/versions/:version/retire',
    {
      config: { permission: 'models.switch-off', onChange: 'model.retire' },
      schema: {
        tags,
        summary: 'Retire a version; its file stays for verdicts that rest on it',
        params: ByVersion,
        response: { 200: ModelVersion },
      },
    },
    async (request) => {
      const { id: model, version } = request.params;
      return models.retire({ model, version }, actorOf(request));
    },
  );
}
