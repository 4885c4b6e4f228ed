import { Readable } from 'node:stream';
import type { Audit, Verification } from '@breakwater/audit';
import { Type } from 'typebox';
import type { App } from '../http/create-app.ts';

/** The record of what was done, to be taken away and checked elsewhere. */
export function auditRoutes(app: App, audit: Audit, verify: () => Promise<Verification>): void {
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
