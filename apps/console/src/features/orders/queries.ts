import type { Query } from '@breakwater/client';
import { queryOptions } from '@tanstack/react-query';
import { pagesOf } from '../../api/pages-of.ts';
import { api } from '../../api/request.ts';

const PAGE_ROWS = 100;
const AGAIN_MS = 15_000;

/** Orders, what is due first comes first, page by page. */
export const ordersQuery = (filter: Query<'orders.list'>) =>
  pagesOf(
    ['orders', 'list', filter],
    (cursor, signal) => api.call('orders.list', { query: { ...filter, limit: PAGE_ROWS, cursor }, signal }),
    { everyMs: AGAIN_MS, atTop: true },
  );

/** How many orders wait, by what presses. */
export const countsQuery = queryOptions({
  queryKey: ['orders', 'counts'],
  queryFn: ({ signal }) => api.call('orders.counts', { signal }),
  refetchInterval: AGAIN_MS,
});

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', 'one', id],
    queryFn: ({ signal }) => api.call('orders.get', { params: { id }, signal }),
  });

/** The targets of an order, page by page: there may be ten thousand. */
export const tasksQuery = (id: string) =>
  pagesOf(['orders', 'tasks', id], (cursor, signal) =>
    api.call('orders.tasks', { params: { id }, query: { limit: PAGE_ROWS, cursor }, signal }),
  );

/** The law packs in force, for the names of instruments and of grounds. */
export const packsQuery = queryOptions({
  queryKey: ['law', 'packs', 'names'],
  queryFn: async ({ signal }) => (await api.call('law.packs', { signal })).packs,
  staleTime: 60_000,
  retry: false,
});

export const packQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['law', 'pack', id, 'in-force'],
    queryFn: async ({ signal }) => (await api.call('law.pack', { params: { id: id ?? '' }, signal })).pack,
    enabled: id !== undefined,
    staleTime: 60_000,
    retry: false,
  });

/** The authorities that are known, for choosing one. */
export const authorityNamesQuery = queryOptions({
  queryKey: ['authorities', 'names'],
  queryFn: async ({ signal }) =>
    (await api.call('orders.authorities', { query: { limit: AUTHORITIES_MOST }, signal })).items,
  staleTime: 60_000,
});

const AUTHORITIES_MOST = 200;

export const deskSettingsQuery = queryOptions({
  queryKey: ['orders', 'settings'],
  queryFn: ({ signal }) => api.call('orders.settings', { signal }),
});
