import type { Answer } from '@breakwater/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';
import type { Side } from './scorecard-search.ts';

export type Cards = Answer<'ledger.scorecards'>;

export const cardsQuery = (side: Side) =>
  queryOptions({
    queryKey: ['scorecards', 'cards', side],
    queryFn: ({ signal }) => api.call('ledger.scorecards', { query: { side }, signal }),
  });

export const linesQuery = (side: Side, subject: string) =>
  queryOptions({
    queryKey: ['scorecards', 'lines', side, subject],
    queryFn: async ({ signal }) =>
      (await api.call('ledger.scorecardLines', { query: { side, subject }, signal })).lines,
  });
