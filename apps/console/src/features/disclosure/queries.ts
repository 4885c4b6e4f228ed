import type { Query } from '@breakwater/client';
import { queryOptions } from '@tanstack/react-query';
import { pagesOf } from '../../api/pages-of.ts';
import { api } from '../../api/request.ts';

const PAGE_ROWS = 100;

type Kind = 'productions' | 'holds' | 'notices' | 'grants';

/** Packages, page by page. */
export const productionsQuery = (filter: Query<'disclosure.productions'>) =>
  pagesOf(['disclosure', 'productions', filter], (cursor, signal) =>
    api.call('disclosure.productions', { query: { ...filter, limit: PAGE_ROWS, cursor }, signal }),
  );

export const holdsQuery = (filter: Query<'disclosure.holds'>) =>
  pagesOf(['disclosure', 'holds', filter], (cursor, signal) =>
    api.call('disclosure.holds', { query: { ...filter, limit: PAGE_ROWS, cursor }, signal }),
  );

export const noticesQuery = (filter: Query<'disclosure.notices'>) =>
  pagesOf(['disclosure', 'notices', filter], (cursor, signal) =>
    api.call('disclosure.notices', { query: { ...filter, limit: PAGE_ROWS, cursor }, signal }),
  );

const keyOfOrder = (kind: Kind, orderId: string) => ['disclosure', kind, 'of-order', orderId] as const;

/** What an order allows to disclose; of all of these an order has few. */
export const grantsOfOrder = (orderId: string) =>
  queryOptions({
    queryKey: keyOfOrder('grants', orderId),
    queryFn: async ({ signal }) => {
      const query = { orderId, limit: PAGE_ROWS };
      return (await api.call('disclosure.grants', { query, signal })).items;
    },
  });

export const productionsOfOrder = (orderId: string) =>
  queryOptions({
    queryKey: keyOfOrder('productions', orderId),
    queryFn: async ({ signal }) => {
      const query = { orderId, limit: PAGE_ROWS };
      return (await api.call('disclosure.productions', { query, signal })).items;
    },
  });

export const holdsOfOrder = (orderId: string) =>
  queryOptions({
    queryKey: keyOfOrder('holds', orderId),
    queryFn: async ({ signal }) => {
      const query = { orderId, limit: PAGE_ROWS };
      return (await api.call('disclosure.holds', { query, signal })).items;
    },
  });

export const noticesOfOrder = (orderId: string) =>
  queryOptions({
    queryKey: keyOfOrder('notices', orderId),
    queryFn: async ({ signal }) => {
      const query = { orderId, limit: PAGE_ROWS };
      return (await api.call('disclosure.notices', { query, signal })).items;
    },
  });

export const productionQuery = (id: string) =>
  queryOptions({
    queryKey: ['disclosure', 'production', id],
    queryFn: ({ signal }) => api.call('disclosure.production', { params: { id }, signal }),
  });

/** Looks at what a package would hold: counts, no values. Each look is on record, so it is not repeated by itself. */
export const previewGrant = (grantId: string) =>
  api.call('disclosure.previewGrant', { params: { id: grantId } });

export const logQuery = queryOptions({
  queryKey: ['disclosure', 'log'],
  queryFn: ({ signal }) => api.call('disclosure.log', { signal }),
});
