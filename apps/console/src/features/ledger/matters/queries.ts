import type { Query } from '@breakwater/client';
import type { LawPack } from '@breakwater/contracts/law';
import { queryOptions } from '@tanstack/react-query';
import { pagesOf } from '../../../api/pages-of.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { api } from '../../../api/request.ts';

const PAGE_ROWS = 200;

export const mattersQuery = (filter: Query<'ledger.matters'>) =>
  pagesOf(['matters', 'list', filter], (cursor, signal) =>
    api.call('ledger.matters', { query: { ...filter, limit: PAGE_ROWS, cursor }, signal }),
  );

export const matterQuery = (id: string) =>
  queryOptions({
    queryKey: ['matters', 'one', id],
    queryFn: ({ signal }) => api.call('ledger.matter', { params: { id }, signal }),
  });

export const verificationQuery = (id: string) =>
  queryOptions({
    queryKey: ['matters', 'verify', id],
    queryFn: ({ signal }) => api.call('ledger.verifyMatter', { params: { id }, signal }),
    enabled: false,
  });

/** The pack whose ladder a matter follows; null where this person or installation does not have it. */
export const ladderQuery = (instrument: string, version: string) =>
  queryOptions({
    queryKey: ['matters', 'ladder', instrument, version],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<LawPack | null> => {
      try {
        const view = await api.call('law.pack', { params: { id: instrument }, query: { version }, signal });
        return view.pack ?? null;
      } catch (error) {
        if (error instanceof ApiProblem && [403, 404].includes(error.status)) return null;
        throw error;
      }
    },
  });
