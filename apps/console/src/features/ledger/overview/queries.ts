import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

export const overviewQuery = queryOptions({
  queryKey: ['matters', 'overview'],
  queryFn: ({ signal }) => api.call('ledger.overview', { signal }),
});
