import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.ts';

export const methodsQuery = queryOptions({
  queryKey: ['session', 'methods'],
  queryFn: ({ signal }) => api.call('access.signInMethods', { signal }),
});

/** Whether nobody works here yet. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => api.call('access.setUpState', { signal }),
});
