import { queryOptions } from '@tanstack/react-query';
import { api } from './request.ts';

const AGAIN_MS = 15_000;

/** The queues with what waits in them. */
export const queuesQuery = queryOptions({
  queryKey: ['queues'],
  queryFn: ({ signal }) => api.call('review.queues', { signal }),
  refetchInterval: AGAIN_MS,
});
