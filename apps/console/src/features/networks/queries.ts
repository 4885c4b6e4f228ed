import type { Query } from '@breakwater/client';
import type { NetworkRun } from '@breakwater/contracts/networks';
import { queryOptions } from '@tanstack/react-query';
import { pagesOf } from '../../api/pages-of.ts';
import { api } from '../../api/request.ts';

const PAGE_ROWS = 100;
const BUSY_MS = 1_500;
const CALM_MS = 20_000;

export const networksQuery = (filter: Query<'networks.list'>) =>
  pagesOf(['networks', 'list', filter], (cursor, signal) =>
    api.call('networks.list', { query: { ...filter, limit: PAGE_ROWS, cursor }, signal }),
  );

/** A network, its most central members at most; or one of them, `platform/id`, with those that it shares with. */
export const networkQuery = (id: string, ego?: string) =>
  queryOptions({
    queryKey: ['networks', 'one', id, ego],
    queryFn: ({ signal }) => api.call('networks.get', { params: { id }, query: { ego }, signal }),
  });

/** While something is worked on it is looked at often. */
export const runsQuery = queryOptions({
  queryKey: ['networks', 'runs'],
  queryFn: async ({ signal }) => (await api.call('networks.runs', { signal })).runs,
  refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? BUSY_MS : CALM_MS),
});

export function isUnderWay({ state }: Pick<NetworkRun, 'state'>): boolean {
  return state === 'waiting' || state === 'working';
}
