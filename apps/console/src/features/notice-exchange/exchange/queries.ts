import { queryOptions } from '@tanstack/react-query';
import { pagesOf } from '../../../api/pages-of.ts';
import { api } from '../../../api/request.ts';

const PAGE_ROWS = 50;
/** What is under way arrives meanwhile. */
const LOOK_MS = 3_000;
export const keyQuery = queryOptions({
  queryKey: ['exchange', 'key'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => api.call('notice-exchange.key', { signal }),
});

export const peersQuery = queryOptions({
  queryKey: ['exchange', 'peers'],
  refetchInterval: LOOK_MS,
  queryFn: async ({ signal }) => (await api.call('notice-exchange.peers', { signal })).peers,
});

export const issuedQuery = (peerId: string | undefined) =>
  pagesOf(
    ['exchange', 'orders', peerId],
    (cursor, signal) =>
      api.call('notice-exchange.orders', { query: { peerId, limit: PAGE_ROWS, cursor }, signal }),
    { everyMs: LOOK_MS },
  );
