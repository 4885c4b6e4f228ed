import type { Query } from '@breakwater/client';
import { queryOptions } from '@tanstack/react-query';
import { pagesOf } from '../../api/pages-of.ts';
import { api } from '../../api/request.ts';

const PAGE_ROWS = 100;
const LIVE_MS = 10_000;

/** What spreads now; while its beginning is shown it is kept fresh. */
export const spreadQuery = (filter: Query<'spread.list'>) =>
  pagesOf(
    ['spread', 'list', filter],
    (cursor, signal) => api.call('spread.list', { query: { ...filter, limit: PAGE_ROWS, cursor }, signal }),
    { everyMs: LIVE_MS, atTop: true },
  );

export const thingQuery = (id: string) =>
  queryOptions({
    queryKey: ['spread', 'one', id],
    queryFn: ({ signal }) => api.call('spread.get', { params: { id }, signal }),
    refetchInterval: LIVE_MS,
  });

export const followedQuery = queryOptions({
  queryKey: ['spread', 'settings'],
  queryFn: ({ signal }) => api.call('spread.settings', { signal }),
});
