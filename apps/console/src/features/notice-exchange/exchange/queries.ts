import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
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
  infiniteQueryOptions({
    queryKey: ['exchange', 'orders', peerId],
    refetchInterval: LOOK_MS,
    queryFn: ({ pageParam, signal }) =>
      api.call('notice-exchange.orders', { query: { peerId, limit: PAGE_ROWS, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
