import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

export const changesQuery = queryOptions({
  queryKey: ['changes'],
  queryFn: ({ signal }) => api.call('access.changes', { signal }),
});
