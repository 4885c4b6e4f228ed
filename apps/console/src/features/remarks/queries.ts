import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.ts';

export const remarksQuery = queryOptions({
  queryKey: ['remarks'],
  queryFn: ({ signal }) => api.call('remarks.list', { signal }),
});
