import { DesignationList, ListSettings, ListVersion } from '@breakwater/contracts';
import { LIST_FORMATS } from '@breakwater/lists';
import type { Screening } from '@breakwater/screening';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { takeStreams } from '../http/take-streams.ts';

const FILE_LIMIT = 1024 * 1024 * 1024;
const closed = { additionalProperties: false } as const;
const id = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$', description: 'list, e.g. un or ofac-sdn' });
const ById = Type.Object({ id });
const Counts = Type.Object(
  { added: Type.Integer(), changed: Type.Integer(), removed: Type.Integer(), dropped: Type.Integer() },
  closed,
);
const SyncBody = Type.Object(
  {
    given: Type.Optional(
      Type.Boolean({ description: 'read the files that were given for it, instead of its addresses' }),
    ),
    allowShrink: Type.Optional(Type.Boolean({ description: 'although it is over 20 % smaller than before' })),
  },
  closed,
);

/** Designation lists: what there is, how fresh it is, what changed. */
export function listRoutes(app: App, { lists }: Screening): void {
  const tags = ['lists'];
  app.get(
    '/v1/lists',
    {
      config: { permission: 'screening.read', platform: 'none' },
      schema: {
        tags,
        summary: 'Designation lists with their freshness',
        response: { 200: Type.Object({ lists: Type.Array(DesignationList) }) },
      },
    },
    async () => ({ lists: await lists.list() }),
  );
  app.get(
    '/v1/list-formats',
    {
      config: { permission: 'screening.read' },
      schema: { tags, summary: 'Formats that can be read, with the addresses where they are published' },
    },
    async () => ({ formats: LIST_FORMATS }),
  );
  app.get(
    '/v1/lists/:id',
    {
      config: { permission: 'screening.read', platform: 'none' },
      schema: { tags, summary: 'A list', params: ById, response: { 200: DesignationList } },
    },
    async ({ params }) => lists.get(params.id),
  );
  app.put(
    '/v1/lists/:id',
    {
      config: { permission: 'lists.write', onChange: 'list.put' },
      schema: {
        tags,
        summary: 'Add a list or change its settings',
        description:
          'Nothing is read yet. Where other entries are to be screened, all accounts are screened anew.',
        params: ById,
        body: ListSettings,
        response: { 200: DesignationList },
      },
    },
    async (request) => lists.put(request.params.id, request.body, actorOf(request)),
  );
  app.delete(
    '/v1/lists/:id',
    {
      config: { permission: 'lists.write', onChange: 'list.remove' },
      schema: {
        tags,
        summary: 'Take a list away',
        description:
          'Its history stays. What waits on it alone is closed; decisions stay and are looked at again.',
        params: ById,
      },
    },
    async (request, reply) => {
      await lists.remove(request.params.id, actorOf(request));
      return reply.code(204).send();
    },
  );
  void app.register((uploads, _options, ready) => {
    takeStreams(uploads);
    uploads.put(
      '/v1/lists/:id/files/:name',
      {
        bodyLimit: FILE_LIMIT,
        config: { permission: 'lists.write', onChange: 'list.file' },
        schema: {
          tags,
          summary: 'Give a file of a list, as it was published',
          description:
            'Read by the next sync with given: true, together with the other files that were given; .gz too.',
          consumes: ['application/octet-stream'],
          params: Type.Object({ id, name: Type.String({ pattern: '^[\\w.-]{1,120}$' }) }),
          response: { 200: Type.Object({ bytes: Type.Integer() }, closed) },
        },
      },
      async (request) => {
        const { id: listId, name } = request.params as { id: string; name: string };
        return lists.give(listId, name, request.body as AsyncIterable<Uint8Array>);
      },
    );
    ready();
  });
  app.post(
    '/v1/lists/:id/sync',
    {
      config: { permission: 'lists.write', onChange: 'list.sync' },
      schema: {
        tags,
        summary: 'Read a list now',
        description:
          'Answers when it is read. Whatever is wrong with what was fetched, the list that was good stays, and the ' +
          'reason stands beside it.',
        params: ById,
        body: SyncBody,
        response: {
          200: Type.Object(
            { changed: Type.Boolean(), version: Type.Integer(), entries: Type.Integer(), counts: Counts },
            closed,
          ),
        },
      },
    },
    async (request) => lists.sync(request.params.id, { by: actorOf(request), ...request.body }),
  );
  app.get(
    '/v1/lists/:id/versions',
    {
      config: { permission: 'screening.read' },
      schema: {
        tags,
        summary: 'Versions of a list, latest first',
        params: ById,
        response: { 200: Type.Object({ versions: Type.Array(ListVersion) }) },
      },
    },
    async ({ params }) => ({ versions: await lists.versions(params.id) }),
  );
  app.get(
    '/v1/lists/:id/versions/:version',
    {
      config: { permission: 'screening.read' },
      schema: {
        tags,
        summary: 'What a version of a list changed',
        params: Type.Object({ id, version: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }) }),
        response: { 200: ListVersion },
      },
    },
    async ({ params }) => lists.version(params.id, params.version),
  );
}
