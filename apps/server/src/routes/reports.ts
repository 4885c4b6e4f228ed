import { LOCALES, TcoReport, TcoTexts } from '@breakwater/contracts';
import { type Ledger, tcoCsv, tcoMarkdown } from '@breakwater/ledger';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const closed = { additionalProperties: false } as const;
const tags = ['ledger'];
const Year = Type.Integer({ minimum: 2000, maximum: 2200 });
const Day = Type.String({ format: 'date', description: 'a day; both belong to the period' });

/** Reports that the law asks for, from the same facts as the scorecards. */
export function reportRoutes(app: App, { reports }: Ledger): void {
  app.get(
    '/v1/reports/tco',
    {
      config: { permission: 'ledger.read' },
      schema: {
        tags,
        summary: 'Yearly transparency report of Art. 7 (EU) 2021/784',
        description: '`csv` and `md` are texts; `md` in the language asked for. Otherwise JSON.',
        querystring: Type.Object(
          {
            year: Year,
            format: Type.Optional(Type.Enum(['json', 'csv', 'md'])),
            lang: Type.Optional(Type.Enum([...LOCALES])),
          },
          closed,
        ),
      },
    },
    async ({ query: { year, format = 'json', lang = 'en' } }, reply) => {
      const report = await reports.tco(year);
      if (format === 'json') return reply.send(report);
      const name = `tco-${year}.${format}`;
      return format === 'csv'
        ? sendFile(reply, 'text/csv', name, tcoCsv(report))
        : sendFile(reply, 'text/markdown', name, tcoMarkdown(report, lang));
    },
  );
  app.put(
    '/v1/reports/tco/:year/texts',
    {
      config: { permission: 'ledger.write' },
      schema: {
        tags,
        summary: 'Write what no figure of the report tells: the measures of the year',
        params: Type.Object({ year: Year }),
        body: TcoTexts,
        response: { 200: TcoReport },
      },
    },
    async (request) => reports.writeTco(request.params.year, request.body, actorOf(request)),
  );
  app.get(
    '/v1/reports/dsa-orders',
    {
      config: { permission: 'ledger.read' },
      schema: {
        tags,
        summary: 'Orders of member states as CSV: part 3 of the templates of (EU) 2024/2835',
        querystring: Type.Object(
          {
            from: Day,
            to: Day,
            service: Type.Optional(Type.String({ maxLength: 200, description: 'name of the service' })),
          },
          closed,
        ),
      },
    },
    async ({ query }, reply) =>
      sendFile(reply, 'text/csv', `dsa-orders-${query.from}-${query.to}.csv`, await reports.dsaOrders(query)),
  );
}

function sendFile(reply: FastifyReply, type: string, name: string, text: string): FastifyReply {
  reply.header('content-disposition', `attachment; filename="${name}"`);
  return reply.type(`${type}; charset=utf-8`).send(text);
}
