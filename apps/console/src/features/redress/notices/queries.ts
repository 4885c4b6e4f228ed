import type { Notice } from '@breakwater/contracts/redress';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

const PAGE_NOTICES = 100;
const AGAIN_MS = 30_000;

/** Notices: what waits, the longest overdue first; then what is decided. */
export const noticesQuery = (state: Notice['state'] | undefined) =>
  infiniteQueryOptions({
    queryKey: ['notices', state],
    queryFn: ({ pageParam, signal }) =>
      api.call('redress.notices', { query: { state, limit: PAGE_NOTICES, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchInterval: AGAIN_MS,
  });

export const noticeQuery = (id: string) =>
  queryOptions({
    queryKey: ['notices', 'one', id],
    queryFn: ({ signal }) => api.call('redress.notice', { params: { id }, signal }),
  });
