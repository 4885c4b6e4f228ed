import { queryOptions } from '@tanstack/react-query';
import { api } from './request.ts';

export const changesQuery = queryOptions({
  queryKey: ['changes'],
  queryFn: ({ signal }) => api.call('access.changes', { signal }),
});
