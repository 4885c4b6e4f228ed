import type {
  AddressList,
  GateCheck,
  GateState,
  Purge,
  Removal,
  ReturnEvidence,
  VaultState,
} from '@breakwater/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, type QueryParameters } from '../../api/request.ts';

const PAGE_ROWS = 100;
const AGAIN_MS = 15_000;

interface CheckPage {
  readonly checks: readonly GateCheck[];
  readonly next?: string;
}
interface RemovalPage {
  readonly removals: readonly Removal[];
  readonly next?: string;
}

/** Accounts that were compared with removed ones, latest first, page by page. */
export const checksQuery = (filter: QueryParameters) =>
  infiniteQueryOptions({
    queryKey: ['gate', 'checks', filter],
    queryFn: ({ pageParam, signal }) =>
      api.call('returns.gateChecks', { query: { ...filter, limit: PAGE_ROWS, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 1) > 1 ? false : AGAIN_MS),
  });

export const checkQuery = (id: string) =>
  queryOptions({
    queryKey: ['gate', 'check', id],
    queryFn: ({ signal }) =>
      api.call('returns.gateCheck', { params: { id }, signal }),
  });

/** Some checks of an account or of a removal, latest first. */
export const relatedChecksQuery = (filter: QueryParameters, limit: number) =>
  queryOptions({
    queryKey: ['gate', 'checks', 'related', filter, limit],
    queryFn: async ({ signal }) =>
      (await api.call('returns.gateChecks', { query: { ...filter, limit }, signal })).checks,
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
    queryFn: async ({ signal }) =>
      (await api.call('returns.why', { query: { ...asked }, signal })).evidence,
    enabled: asked !== undefined,
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
  queryFn: async ({ signal }) =>
    (await api.call('returns.addresses', { signal })).lists,
});

export const removalsQuery = (filter: QueryParameters) =>
  infiniteQueryOptions({
    queryKey: ['removals', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      api.call('returns.removals', { query: { ...filter, limit: PAGE_ROWS, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

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
  queryFn: async ({ signal }) =>
    (await api.call('returns.purges', { signal })).purges,
});
