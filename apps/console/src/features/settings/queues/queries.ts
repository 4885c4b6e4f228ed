import type { QueueView, Routing } from '@breakwater/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

export const queuesQuery = queryOptions({
  queryKey: ['queues'],
  queryFn: ({ signal }) => api.get<{ queues: QueueView[] }>('/v1/queues', undefined, signal),
});

export const routingQuery = queryOptions({
  queryKey: ['routing'],
  queryFn: ({ signal }) => api.get<Routing>('/v1/routing', undefined, signal),
});
