import type { Answer } from '@breakwater/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

/** While something is read or screened it is looked at often. */
const BUSY_MS = 2_000;
const CALM_MS = 30_000;

export const listsQuery = queryOptions({
  queryKey: ['lists'],
  queryFn: ({ signal }) => api.call('screening.lists', { signal }),
  refetchInterval: ({ state }) => (state.data?.lists.some(({ syncing }) => syncing) ? BUSY_MS : CALM_MS),
});

/** A format that can be read, with the addresses where its authority publishes it. */
export type ListFormat = Pick<Answer<'screening.listFormats'>['formats'][number], 'id' | 'title' | 'urls'>;

export const listFormatsQuery = queryOptions({
  queryKey: ['list-formats'],
  queryFn: async ({ signal }) => (await api.call('screening.listFormats', { signal })).formats,
  staleTime: Number.POSITIVE_INFINITY,
});

export const listVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['lists', id, 'versions'],
    queryFn: ({ signal }) => api.call('screening.listVersions', { params: { id }, signal }),
  });

/** What a version changed never changes, but whom it touched is known only when all accounts were screened. */
export const listVersionQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['lists', id, 'version', version],
    queryFn: ({ signal }) => api.call('screening.listVersion', { params: { id, version }, signal }),
    refetchInterval: CALM_MS,
  });

export const runsQuery = queryOptions({
  queryKey: ['screening', 'runs'],
  queryFn: async ({ signal }) => (await api.call('screening.runs', { signal })).runs,
  refetchInterval: ({ state }) => (state.data?.some((run) => run.state === 'running') ? BUSY_MS : CALM_MS),
});
