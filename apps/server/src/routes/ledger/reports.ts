import { reportOperations } from '@breakwater/contracts/ledger';
import { type Ledger, tcoCsv, tcoMarkdown } from '@breakwater/ledger';
import type { FastifyReply } from 'fastify';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Reports that the law asks for, from the same facts as the scorecards. */
export function reportRoutes(app: App, { reports }: Ledger): void {
  serve(app, reportOperations, {
    tcoReport: async ({ query: { year, format = 'json', lang = 'en' } }, reply) => {
      const report = await reports.tco(year);
      if (format === 'json') return report;
      const name = `tco-${year}.${format}`;
      return format === 'csv'
        ? sendFile(reply, 'text/csv', name, tcoCsv(report))
        : sendFile(reply, 'text/markdown', name, tcoMarkdown(report, lang));
    },
    putReportTexts: async (request) => reports.writeTco(request.params.year, request.body, actorOf(request)),
    dsaOrders: async ({ query }, reply) =>
      sendFile(reply, 'text/csv', `dsa-orders-${query.from}-${query.to}.csv`, await reports.dsaOrders(query)),
  });
}

function sendFile(reply: FastifyReply, type: string, name: string, text: string): FastifyReply {
  reply.header('content-disposition', `attachment; filename="${name}"`);
  return reply.type(`${type}; charset=utf-8`).send(text);
}
