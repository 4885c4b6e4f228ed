import { overviewOperations } from '@breakwater/contracts/ledger';
import type { Ledger } from '@breakwater/ledger';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Platforms side by side, and what of a matter everybody may read. */
export function overviewRoutes(app: App, { overview, overviewReport, matters }: Ledger): void {
  serve(app, overviewOperations, {
    overview: async () => overview(),
    overviewReport: async ({ query }, reply) => {
      const { name, bytes } = await overviewReport(query.lang ?? 'en');
      reply.header('content-disposition', `inline; filename="${name}"`);
      return reply.type('application/pdf').send(Buffer.from(bytes));
    },
    publishMatter: async (request) => {
      const { id } = request.params;
      const done = await matters.publish(id, request.body.through, actorOf(request));
      return { ...done, ...(done.through > 0 && { address: `/record/${id}` }) };
    },
  });
}
