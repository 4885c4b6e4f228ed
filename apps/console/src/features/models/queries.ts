import type { ModelTask } from '@breakwater/contracts/models';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.ts';

const PROGRESS_MS = 700;
const IDLE_MS = 15_000;

export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: async ({ signal }) => (await api.call('models.list', { signal })).models,
});

export const modelQuery = (id: string) =>
  queryOptions({
    queryKey: ['models', 'one', id],
    queryFn: ({ signal }) => api.call('models.get', { params: { id }, signal }),
  });

/** Evaluations of a version, latest first. */
export const evaluationsQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['models', 'evaluations', id, version],
    queryFn: async ({ signal }) =>
      (await api.call('models.evaluations', { params: { id, version }, signal })).evaluations,
  });

export const tellingQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['models', 'telling', id, version],
    queryFn: async ({ signal }) =>
      (await api.call('models.telling', { params: { id, version }, signal })).features,
    staleTime: 60_000,
  });

export const driftQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['models', 'drift', id, version],
    queryFn: ({ signal }) => api.call('models.drift', { params: { id, version }, signal }),
    staleTime: 60_000,
  });

/** Promotions that wait for a second person. */
export const openPromotionsQuery = queryOptions({
  queryKey: ['models', 'promotions'],
  queryFn: async ({ signal }) =>
    (await api.call('models.promotions', { query: { open: true }, signal })).promotions,
  refetchInterval: IDLE_MS,
});

/** Trainings and evaluations, latest first: they go on when the page is left. */
export const tasksQuery = queryOptions({
  queryKey: ['models', 'tasks'],
  queryFn: async ({ signal }) => (await api.call('models.tasks', { signal })).tasks,
  refetchInterval: (query) => (query.state.data?.some(isOpen) ? PROGRESS_MS : IDLE_MS),
});

export const dataSetsQuery = queryOptions({
  queryKey: ['models', 'data-sets'],
  queryFn: async ({ signal }) => (await api.call('models.dataSets', { signal })).dataSets,
});

/** Waits or is under way. */
export function isOpen({ state }: Pick<ModelTask, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}
