import { Type } from 'typebox';
import { LOCALES } from '../../local-text.ts';
import { File, operations } from '../../operation.ts';
import { closed } from '../../scalar.ts';
import { TcoReport, TcoTexts } from '../tco-report.ts';

const Year = Type.Integer({ minimum: 2000, maximum: 2200 });
const Day = Type.String({ format: 'date', description: 'a day; both belong to the period' });

/** Reports that the law asks for, from the same facts as the scorecards. */
export const reportOperations = operations('ledger', {
  tcoReport: {
    method: 'GET',
    path: '/v1/reports/tco',
    permission: 'ledger.read',
    summary: 'Yearly transparency report of Art. 7 (EU) 2021/784',
    description: '`csv` and `md` are texts; `md` in the language asked for. Otherwise JSON.',
    query: Type.Object(
      {
        year: Year,
        format: Type.Optional(Type.Enum(['json', 'csv', 'md'])),
        lang: Type.Optional(Type.Enum([...LOCALES])),
      },
      closed,
    ),
    alsoAs: ['text/csv', 'text/markdown'],
    answers: { 200: TcoReport },
  },
  putReportTexts: {
    method: 'PUT',
    path: '/v1/reports/tco/:year/texts',
    permission: 'ledger.write',
    records: ['report.texts'],
    summary: 'Write what no figure of the report tells: the measures of the year',
    params: Type.Object({ year: Year }),
    body: TcoTexts,
    answers: { 200: TcoReport },
  },
  dsaOrders: {
    method: 'GET',
    path: '/v1/reports/dsa-orders',
    permission: 'ledger.read',
    summary: 'Orders of member states as CSV: part 3 of the templates of (EU) 2024/2835',
    query: Type.Object(
      {
        from: Day,
        to: Day,
        service: Type.Optional(Type.String({ maxLength: 200, description: 'name of the service' })),
      },
      closed,
    ),
    answers: { 200: File('text/csv') },
  },
});
