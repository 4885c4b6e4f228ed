import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

export const routingQuery = queryOptions({
  queryKey: ['routing'],
  queryFn: ({ signal }) => api.call('review.routing', { signal }),
});
