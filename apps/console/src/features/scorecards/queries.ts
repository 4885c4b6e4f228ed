import type { Scorecard, ScorecardLine, ScorecardRank } from '@breakwater/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.ts';
import type { Side } from './scorecard-search.ts';

export interface Cards {
  readonly side: Side;
  readonly from: string;
  readonly to: string;
  readonly cards: readonly Scorecard[];
  readonly ranks: readonly ScorecardRank[];
  /** Orders that name nobody of this side. */
  readonly unattributed: number;
}

export const cardsQuery = (side: Side) =>
  queryOptions({
    queryKey: ['scorecards', 'cards', side],
    queryFn: ({ signal }) => api.call('ledger.scorecards', { query: { side }, signal }),
  });

export const linesQuery = (side: Side, subject: string) =>
  queryOptions({
    queryKey: ['scorecards', 'lines', side, subject],
    queryFn: async ({ signal }) =>
      (await api.call('ledger.scorecardLines', { query: { side, subject }, signal }))
        .lines,
  });
