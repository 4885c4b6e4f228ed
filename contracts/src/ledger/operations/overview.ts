import { Type } from 'typebox';
import { LOCALES } from '../../local-text.ts';
import { File, operations } from '../../operation.ts';
import { ById, closed, Instant } from '../../scalar.ts';
import { LedgerOverview } from '../overview.ts';

/** What a ministry looks at in the morning, and what everybody may read. */
export const overviewOperations = operations('ledger', {
  overview: {
    method: 'GET',
    path: '/v1/ledger/overview',
    permission: 'ledger.read',
    onRead: 'ledger.overview',
    summary: 'Platforms side by side: asked, open, insufficient, met, and what the next step needs',
    answers: { 200: LedgerOverview },
  },
  overviewReport: {
    method: 'GET',
    path: '/v1/ledger/overview/report',
    permission: 'ledger.read',
    onRead: 'ledger.overview',
    summary: 'The report to a minister: platforms side by side, as PDF',
    query: Type.Object({ lang: Type.Optional(Type.Enum([...LOCALES])) }, closed),
    answers: { 200: File('application/pdf') },
  },
  publishMatter: {
    method: 'POST',
    path: '/v1/matters/:id/publish',
    permission: 'ledger.decide',
    caller: 'person',
    proof: 'fresh',
    records: ['matter.published'],
    summary: 'Make the record of a matter public up to an entry, or take it back',
    description:
      'Everybody reads what happened, when and by whom, with amounts and sources; never evidence or who wrote it down. ' +
      'Entries that come later are not public until somebody publishes again. 0 takes it back.',
    params: ById,
    body: Type.Object(
      { through: Type.Integer({ minimum: 0, maximum: 100_000, description: 'number of the last entry' }) },
      closed,
    ),
    answers: {
      200: Type.Object(
        { through: Type.Integer(), address: Type.Optional(Type.String()), at: Instant('published') },
        closed,
      ),
    },
  },
});
