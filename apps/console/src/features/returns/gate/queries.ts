import type { Query } from '@breakwater/client';
import { queryOptions, skipToken } from '@tanstack/react-query';
import { pagesOf } from '../../../api/pages-of.ts';
import { api } from '../../../api/request.ts';

const PAGE_ROWS = 100;
const AGAIN_MS = 15_000;

/** Accounts that were compared with removed ones, latest first, page by page. */
export const checksQuery = (filter: Query<'returns.gateChecks'>) =>
  pagesOf(
    ['gate', 'checks', filter],
    (cursor, signal) =>
      api.call('returns.gateChecks', { query: { ...filter, limit: PAGE_ROWS, cursor }, signal }),
    { everyMs: AGAIN_MS, atTop: true },
  );

export const checkQuery = (id: string) =>
  queryOptions({
    queryKey: ['gate', 'check', id],
    queryFn: ({ signal }) => api.call('returns.gateCheck', { params: { id }, signal }),
  });

/** Some checks of an account or of a removal, latest first. */
export const relatedChecksQuery = (filter: Query<'returns.gateChecks'>, limit: number) =>
  queryOptions({
    queryKey: ['gate', 'checks', 'related', filter, limit],
    queryFn: async ({ signal }) =>
      (await api.call('returns.gateChecks', { query: { ...filter, limit }, signal })).items,
  });

/** What is compared with whom: an account with the removed ones that come closest, or with one. */
export interface WhyAsked {
  readonly platform: string;
  readonly account: string;
  readonly removal?: string | undefined;
}

/** Compares as the account is now. Each is on record, so it is not asked again by itself. */
export const whyQuery = (asked: WhyAsked | undefined) =>
  queryOptions({
    queryKey: ['gate', 'why', asked],
    queryFn: asked
      ? async ({ signal }) => (await api.call('returns.why', { query: asked, signal })).evidence
      : skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

export const gateStateQuery = queryOptions({
  queryKey: ['gate', 'state'],
  queryFn: ({ signal }) => api.call('returns.gateState', { signal }),
  refetchInterval: AGAIN_MS,
});

export const addressListsQuery = queryOptions({
  queryKey: ['gate', 'addresses'],
  queryFn: async ({ signal }) => (await api.call('returns.addresses', { signal })).lists,
});

export const removalsQuery = (filter: Query<'returns.removals'>) =>
  pagesOf(['removals', 'list', filter], (cursor, signal) =>
    api.call('returns.removals', { query: { ...filter, limit: PAGE_ROWS, cursor }, signal }),
  );

export const removalQuery = (id: string) =>
  queryOptions({
    queryKey: ['removals', 'one', id],
    queryFn: ({ signal }) => api.call('returns.removal', { params: { id }, signal }),
  });

export const vaultQuery = queryOptions({
  queryKey: ['removals', 'vault'],
  queryFn: ({ signal }) => api.call('returns.vault', { signal }),
});

export const purgesQuery = queryOptions({
  queryKey: ['removals', 'purges'],
  queryFn: async ({ signal }) => (await api.call('returns.purges', { signal })).purges,
});
