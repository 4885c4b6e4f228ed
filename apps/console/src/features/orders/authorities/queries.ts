import type { Query } from '@breakwater/client';
import type { AuthorityDetail } from '@breakwater/contracts/orders';
import { queryOptions } from '@tanstack/react-query';
import { pagesOf } from '../../../api/pages-of.ts';
import { api } from '../../../api/request.ts';

const PAGE_ROWS = 100;

/** A contact with the steps that showed who it is. */
export type KnownContact = AuthorityDetail['contacts'][number];

/** The register, by name, page by page. */
export const authoritiesQuery = (filter: Query<'orders.authorities'>) =>
  pagesOf(['authorities', 'list', filter], (cursor, signal) =>
    api.call('orders.authorities', { query: { ...filter, limit: PAGE_ROWS, cursor }, signal }),
  );

export const authorityQuery = (id: string) =>
  queryOptions({
    queryKey: ['authorities', 'one', id],
    queryFn: ({ signal }) => api.call('orders.authority', { params: { id }, signal }),
  });

/** Its open emergencies, for which a key can count at once. */
export const emergenciesQuery = (authorityId: string) =>
  queryOptions({
    queryKey: ['authorities', 'emergencies', authorityId],
    queryFn: async ({ signal }) => {
      const query = { authorityId, limit: PAGE_ROWS };
      const { items: orders } = await api.call('orders.list', { query, signal });
      return orders.filter(({ emergency }) => emergency);
    },
    retry: false,
  });

/** The portal accounts of an authority. */
export const officersQuery = (authorityId: string) =>
  queryOptions({
    queryKey: ['authorities', 'officers', authorityId],
    queryFn: async ({ signal }) =>
      (await api.call('orders.officers', { query: { authorityId }, signal })).officers,
    retry: false,
  });
