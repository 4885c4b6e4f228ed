import { ImportedRemoval, Removal, RemovalUploadResult } from '@breakwater/contracts';
import { readUpload } from '@breakwater/intake';
import type { Linkage } from '@breakwater/linkage';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { takeStreams } from '../http/take-streams.ts';
import { validateAllButBody } from '../http/validate.ts';

const closed = { additionalProperties: false } as const;
const tags = ['vault'];
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const HoldBody = Type.Object(
  {
    order: Type.String({
      minLength: 1,
      maxLength: 200,
      pattern: '\\S',
      description: 'reference of the preservation order',
    }),
    until: Type.String({ maxLength: 40, format: 'date-time', description: 'within a year from now' }),
  },
  closed,
);

/** Accounts that were removed, as the vault keeps them. */
export function removalRoutes(app: App, { vault }: Linkage): void {
  // Read as they stream in, as uploads of events are: receipts say what is wrong with a removal.
  void app.register((uploads, _options, ready) => {
    takeStreams(uploads);
    uploads.post(
      '/v1/removals',
      {
        config: { permission: 'vault.manage' },
        validatorCompiler: validateAllButBody,
        schema: {
          tags,
          summary: 'Import accounts that were removed before, or elsewhere',
          consumes: ['application/json', 'application/x-ndjson'],
          body: Type.Array(ImportedRemoval, { maxItems: 1000 }),
          description:
            'NDJSON or a JSON array, up to 1,000 and 16 MiB. Values become keyed tokens at once and are kept nowhere. ' +
            '200 with a receipt for each, 422 when none is good, 503 while a key of the vault is missing.',
          response: { 200: RemovalUploadResult, 422: RemovalUploadResult },
        },
      },
      async (request, reply) => {
        const given = await readUpload(request.body as unknown as AsyncIterable<Uint8Array>, {
          contentType: request.headers['content-type'],
          contentEncoding: request.headers['content-encoding'],
        });
        const result = await vault.import(given, actorOf(request));
        return reply.code(result.accepted + result.duplicate > 0 ? 200 : 422).send(result);
      },
    );
    ready();
  });
  app.get(
    '/v1/removals',
    {
      config: { permission: 'gate.read', onRead: 'removals.read', platform: 'query' },
      schema: {
        tags,
        summary: 'Removed accounts, the latest first: what kinds of tokens are kept and until when',
        querystring: Type.Object(
          {
            platform: Type.Optional(Type.String({ maxLength: 100 })),
            q: Type.Optional(Type.String({ maxLength: 200, description: 'the id of an account' })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
            after: Type.Optional(Type.String({ maxLength: 200 })),
          },
          closed,
        ),
        response: {
          200: Type.Object({ removals: Type.Array(Removal), next: Type.Optional(Type.String()) }, closed),
        },
      },
    },
    async ({ query: { q, ...query } }) => vault.list({ ...query, accountId: q === '' ? undefined : q }),
  );
  app.get(
    '/v1/removals/:id',
    {
      config: { permission: 'gate.read', onRead: 'removal.read', platform: 'answer' },
      schema: { tags, summary: 'A removal', params: ById, response: { 200: Removal } },
    },
    async ({ params }) => vault.get(params.id),
  );
  app.put(
    '/v1/removals/:id/hold',
    {
      config: { permission: 'vault.manage', onChange: 'removal.hold' },
      schema: {
        tags,
        summary: 'Hold a removal for a preservation order: nothing of it is forgotten until then',
        params: ById,
        body: HoldBody,
        response: { 200: Removal },
      },
    },
    async (request) => vault.hold(request.params.id, request.body, actorOf(request)),
  );
  app.delete(
    '/v1/removals/:id/hold',
    {
      config: { permission: 'vault.manage', onChange: 'removal.release', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'End a hold: what is over is forgotten with the next purge',
        params: ById,
        response: { 200: Removal },
      },
    },
    async (request) => vault.release(request.params.id, actorOf(request)),
  );
}
