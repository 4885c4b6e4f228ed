import type { Appeal, AppealState, Decision, StatementView } from '@breakwater/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.ts';

const PAGE_APPEALS = 100;
const AGAIN_MS = 30_000;

/** Appeals: what waits, the longest overdue first; then what is settled. */
export const appealsQuery = (state: AppealState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['appeals', state],
    queryFn: ({ pageParam, signal }) =>
      api.get<{ appeals: Appeal[]; next?: string }>(
        '/v1/appeals',
        { state, limit: PAGE_APPEALS, cursor: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchInterval: AGAIN_MS,
  });

export const appealQuery = (id: string) =>
  queryOptions({
    queryKey: ['appeal', id],
    queryFn: ({ signal }) => api.get<Appeal>(`/v1/appeals/${encodeURIComponent(id)}`, undefined, signal),
  });

export const statementQuery = (id: string) =>
  queryOptions({
    queryKey: ['statement', id],
    queryFn: ({ signal }) => api.get<StatementView>(`/v1/statements/${id}`, undefined, signal),
  });

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: ['decision', id],
    queryFn: ({ signal }) => api.get<Decision>(`/v1/decisions/${id}`, undefined, signal),
  });
