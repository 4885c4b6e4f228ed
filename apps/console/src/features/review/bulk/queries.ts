import type { BulkRun } from '@breakwater/contracts/review';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

const AGAIN_MS = 1_000;
const MOVING: readonly BulkRun['state'][] = ['running', 'undoing'];

export const bulkRunsQuery = queryOptions({
  queryKey: ['bulk'],
  queryFn: ({ signal }) => api.call('review.bulkRuns', { signal }),
  refetchInterval: ({ state }) =>
    state.data?.items.some((run) => MOVING.includes(run.state)) ? AGAIN_MS : false,
});
