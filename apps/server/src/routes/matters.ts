import {
  Matter,
  MatterScenario,
  MatterSummary,
  MatterVerification,
  NewMatter,
  NewMatterEntry,
  WORKSPACES,
} from '@breakwater/contracts';
import type { Ledger } from '@breakwater/ledger';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

/** Years of matters. JSON is read in one go, 5 ms a megabyte: twice as much would hold everybody up. */
const IMPORT_BODY = 8 * 1024 * 1024;
const closed = { additionalProperties: false } as const;
const tags = ['ledger'];
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });

/** Matters between an authority and a platform, from concern to restoration. */
export function matterRoutes(app: App, { matters }: Ledger): void {
  app.get(
    '/v1/matters',
    {
      config: { permission: 'ledger.read', onRead: 'matters.read' },
      schema: {
        tags,
        summary: 'Matters with the state of the ladder that follows from their entries, the latest first',
        querystring: Type.Object(
          {
            workspace: Type.Optional(Type.Enum([...WORKSPACES])),
            platform: Type.Optional(Type.String({ maxLength: 200 })),
            instrument: Type.Optional(Type.String({ maxLength: 100 })),
            open: Type.Optional(Type.Boolean()),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
            after: Type.Optional(Type.String({ maxLength: 100 })),
          },
          closed,
        ),
        response: {
          200: Type.Object(
            { matters: Type.Array(MatterSummary), next: Type.Optional(Type.String()) },
            closed,
          ),
        },
      },
    },
    async ({ query }) => matters.list(query),
  );
  app.post(
    '/v1/matters',
    {
      config: { permission: 'ledger.write' },
      schema: {
        tags,
        summary: 'Open a matter with what happened first',
        body: NewMatter,
        response: { 201: Matter },
      },
    },
    async (request, reply) => reply.code(201).send(await matters.open(request.body, actorOf(request))),
  );
  app.post(
    '/v1/matters/import',
    {
      bodyLimit: IMPORT_BODY,
      config: { permission: 'ledger.write' },
      schema: {
        tags,
        summary: 'Take in matters that a file tells, all or nothing; once',
        body: MatterScenario,
        response: {
          200: Type.Object(
            {
              matters: Type.Array(
                Type.Object({ key: Type.String(), id: Type.String(), known: Type.Boolean() }, closed),
              ),
            },
            closed,
          ),
        },
      },
    },
    async (request) => ({ matters: await matters.import(request.body, actorOf(request)) }),
  );
  app.get(
    '/v1/matters/:id',
    {
      config: { permission: 'ledger.read', onRead: 'matter.read' },
      schema: {
        tags,
        summary: 'A matter: entries, path along the ladder, fines, blocked days, what is due',
        params: ById,
        response: { 200: Matter },
      },
    },
    async ({ params }) => matters.get(params.id),
  );
  app.post(
    '/v1/matters/:id/entries',
    {
      config: { permission: 'ledger.write' },
      schema: {
        tags,
        summary: 'Add an entry; it is never changed, a later one can correct or contest it',
        params: ById,
        body: NewMatterEntry,
        response: { 201: Matter },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await matters.append(request.params.id, request.body, actorOf(request))),
  );
  app.post(
    '/v1/matters/:id/close',
    {
      config: { permission: 'ledger.write' },
      schema: {
        tags,
        summary: 'Close a matter: nothing is added any more',
        params: ById,
        body: Type.Object(
          { because: Type.String({ minLength: 1, maxLength: 5_000, pattern: '\\S' }) },
          closed,
        ),
        response: { 200: Matter },
      },
    },
    async (request) => matters.close(request.params.id, request.body.because, actorOf(request)),
  );
  app.get(
    '/v1/matters/:id/verify',
    {
      config: { permission: 'ledger.read', onRead: 'matter.verify' },
      schema: {
        tags,
        summary: 'Whether the matter is as it was written: its chain, compared with the audit log',
        params: ById,
        response: { 200: MatterVerification },
      },
    },
    async ({ params }) => matters.verify(params.id),
  );
}
