import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: ({ signal }) => api.call('access.staff', { signal }),
});
