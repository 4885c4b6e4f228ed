import { Readable } from 'node:stream';
import type { Audit, Verification } from '@breakwater/audit';
import { AuditEntry } from '@breakwater/contracts';
import { Type } from 'typebox';
import type { App } from '../http/create-app.ts';

const PAGE = 100;

const Query = Type.Object(
  {
    actor: Type.Optional(Type.String({ maxLength: 200 })),
    action: Type.Optional(
      Type.String({ maxLength: 100, description: 'its beginning: `job.` finds all that was done with jobs' }),
    ),
    subject: Type.Optional(Type.String({ maxLength: 200 })),
    from: Type.Optional(Type.String({ format: 'date-time' })),
    to: Type.Optional(Type.String({ format: 'date-time', description: 'not part of it' })),
    searched: Type.Optional(
      Type.String({
        ...{ minLength: 1, maxLength: 200 },
        description:
          'searches for this e-mail address, handle, phone number or text; the log itself has keyed tokens alone',
      }),
    ),
    before: Type.Optional(Type.Integer({ minimum: 1, description: 'only what is older than this entry' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  },
  { additionalProperties: false },
);

/** The record of what was done, to be taken away and checked elsewhere. */
export function auditRoutes(app: App, audit: Audit, verify: () => Promise<Verification>): void {
  app.get(
    '/v1/audit',
    {
      config: { permission: 'audit.read', onRead: 'audit.read' },
      schema: {
        tags: ['audit'],
        summary: 'What was done, newest first',
        querystring: Query,
        response: {
          200: Type.Object({ entries: Type.Array(AuditEntry), next: Type.Optional(Type.Integer()) }),
        },
      },
    },
    async ({ query: { limit = PAGE, ...query } }) => audit.search(query, limit),
  );
  app.get(
    '/v1/audit/actions',
    {
      config: { permission: 'audit.read' },
      schema: {
        tags: ['audit'],
        summary: 'Every kind of action that is on record',
        response: { 200: Type.Object({ actions: Type.Array(Type.String()) }) },
      },
    },
    async () => ({ actions: await audit.actions() }),
  );
  app.get(
    '/v1/audit/export',
    {
      config: { permission: 'audit.read', onRead: 'audit.export' },
      schema: {
        tags: ['audit'],
        summary: 'The whole log as JSON Lines',
        description:
          'Signed at its end; `breakwater audit verify --export FILE` checks it without this server.',
      },
    },
    async (_request, reply) => {
      const lines = async function* () {
        for await (const line of audit.exportLog()) yield `${line}\n`;
      };
      return reply.type('application/jsonl').send(Readable.from(lines()));
    },
  );
  app.post(
    '/v1/audit/verify',
    {
      config: { permission: 'audit.read', onRead: 'audit.verify' },
      schema: {
        tags: ['audit'],
        summary: 'Verify the log in the database',
        response: {
          200: Type.Object(
            {
              ok: Type.Boolean(),
              entries: Type.Optional(Type.Integer()),
              checkpoints: Type.Optional(Type.Integer()),
              headHash: Type.Optional(Type.String()),
              fault: Type.Optional(Type.Object({ code: Type.String(), message: Type.String() })),
            },
            { additionalProperties: true },
          ),
        },
      },
    },
    async () => await verify(),
  );
}
