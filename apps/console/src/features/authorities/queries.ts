import type { Authority, AuthorityDetail, Officer, OrderSummary } from '@breakwater/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, type QueryParameters } from '../../api/request.ts';

const PAGE_ROWS = 100;

interface AuthorityPage {
  readonly authorities: readonly Authority[];
  readonly next?: string;
}

/** A contact with the steps that showed who it is. */
export type KnownContact = AuthorityDetail['contacts'][number];

export const pathOfAuthority = (id: string) => `/v1/authorities/${encodeURIComponent(id)}`;
export const pathOfRecipient = (authorityId: string, id: string) =>
  `${pathOfAuthority(authorityId)}/recipients/${encodeURIComponent(id)}`;
export const pathOfContact = (id: string) => `/v1/authority-contacts/${encodeURIComponent(id)}`;

/** The register, by name, page by page. */
export const authoritiesQuery = (filter: QueryParameters) =>
  infiniteQueryOptions({
    queryKey: ['authorities', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      api.call('orders.authorities', { query: { ...filter, limit: PAGE_ROWS, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

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
      const { orders } = await api.call('orders.list', { query, signal });
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
