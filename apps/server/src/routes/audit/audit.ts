import { Readable } from 'node:stream';
import type { Audit, Verification } from '@breakwater/audit';
import { auditOperations } from '@breakwater/contracts/audit';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** The record of what was done, to be taken away and checked elsewhere. */
export function auditRoutes(app: App, audit: Audit, verify: () => Promise<Verification>): void {
  serve(app, auditOperations, {
    search: async ({ query }) => audit.search(query),
    actions: async () => ({ actions: await audit.actions() }),
    export: async (_request, reply) => {
      const lines = async function* () {
        for await (const line of audit.exportLog()) yield `${line}\n`;
      };
      return reply.type('application/jsonl').send(Readable.from(lines()));
    },
    verify: async () => await verify(),
  });
}
