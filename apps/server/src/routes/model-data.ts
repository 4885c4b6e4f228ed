import { DataSetFromDecisions, ModelDataSet } from '@breakwater/contracts';
import type { Models } from '@breakwater/models';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { takeStreams } from '../http/take-streams.ts';

const FILE_LIMIT = 4 * 1024 ** 3;
const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) });
const tags = ['models'];
const FileQuery = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 200 }),
    format: Type.Optional(Type.Enum(['jsonl', 'csv'], { default: 'jsonl' })),
    label: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, description: 'label that 1, true and yes stand for' }),
    ),
  },
  closed,
);

/** Forgets an account that its platform erased; says how many texts left data sets. */
export type EraseAccount = (
  account: { readonly platform: string; readonly accountId: string },
  by: string,
) => Promise<number>;

/** Data sets: from files, and from what people decided. What is in them is not shown. */
export function modelDataRoutes(app: App, { dataSets }: Models, eraseAccount: EraseAccount): void {
  app.get(
    '/v1/models/data-sets',
    {
      config: { permission: 'models.read' },
      schema: {
        tags,
        summary: 'Data sets, latest first',
        response: { 200: Type.Object({ dataSets: Type.Array(ModelDataSet) }, closed) },
      },
    },
    async () => ({ dataSets: await dataSets.list() }),
  );
  app.get(
    '/v1/models/data-sets/:id',
    {
      config: { permission: 'models.read' },
      schema: { tags, summary: 'A data set, by counts', params: ById, response: { 200: ModelDataSet } },
    },
    async ({ params }) => dataSets.get(params.id),
  );
  app.post(
    '/v1/models/data-sets',
    {
      config: { permission: 'models.train', onChange: 'model.data-set' },
      schema: {
        tags,
        summary: 'Make a data set of what people decided',
        description:
          'A violation has the label of its policy; "no violation" and what an appeal overturned count against; what was ' +
          'undone counts for nothing. The same text decided both ways is left out.',
        body: DataSetFromDecisions,
        response: { 200: ModelDataSet },
      },
    },
    async (request) => dataSets.fromDecisions(request.body, actorOf(request)),
  );
  app.delete(
    '/v1/models/data-sets/:id',
    {
      config: { permission: 'models.train', onChange: 'model.data-set.erase' },
      schema: { tags, summary: 'Erase the texts of a data set now', params: ById },
    },
    async (request, reply) => {
      await dataSets.erase(request.params.id, actorOf(request));
      return reply.code(204).send();
    },
  );
  app.post(
    '/v1/models/data-sets/erase-account',
    {
      config: { permission: 'models.train', onChange: 'model.data.erase-account' },
      schema: {
        tags,
        summary: 'Forget an erased account: its texts in data sets, and how it looked',
        description:
          'Models keep hashed weights, and none for what fewer than three accounts wrote. The account starts anew where it is ' +
          'judged by what came before.',
        body: Type.Object(
          {
            platform: Type.String({ minLength: 1, maxLength: 100 }),
            accountId: Type.String({ minLength: 1, maxLength: 200 }),
          },
          closed,
        ),
        response: { 200: Type.Object({ rows: Type.Integer({ minimum: 0 }) }, closed) },
      },
    },
    async (request) => ({ rows: await eraseAccount(request.body, actorOf(request)) }),
  );
  void app.register((uploads, _options, ready) => {
    takeStreams(uploads);
    uploads.post(
      '/v1/models/data-sets/file',
      {
        bodyLimit: FILE_LIMIT,
        config: { permission: 'models.train', onChange: 'model.data-set.file' },
        schema: {
          tags,
          summary: 'Make a data set of a file: JSON lines or CSV',
          description:
            'Each row: text, label or labels, and user, source, time, reviewer where they are known. Read as it streams in; ' +
            'of more rows than the setting allows a random part is kept, and the set says so.',
          consumes: ['application/x-ndjson', 'text/csv', 'application/octet-stream'],
          querystring: FileQuery,
          response: { 200: ModelDataSet },
        },
      },
      async (request) => {
        const {
          title,
          format = 'jsonl',
          label,
        } = request.query as {
          title: string;
          format?: 'jsonl' | 'csv';
          label?: string;
        };
        const chunks = request.body as AsyncIterable<Uint8Array>;
        return dataSets.import(
          { title, format, chunks, ...(label !== undefined && { label }) },
          actorOf(request),
        );
      },
    );
    ready();
  });
}
