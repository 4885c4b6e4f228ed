import type { BulkRun } from '@breakwater/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.ts';

const AGAIN_MS = 1_000;
const MOVING: readonly BulkRun['state'][] = ['running', 'undoing'];

export const bulkRunsQuery = queryOptions({
  queryKey: ['bulk'],
  queryFn: ({ signal }) => api.get<{ runs: BulkRun[] }>('/v1/bulk', undefined, signal),
  refetchInterval: ({ state }) =>
    state.data?.runs.some((run) => MOVING.includes(run.state)) ? AGAIN_MS : false,
});
