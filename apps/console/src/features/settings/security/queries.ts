import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

export const passkeysQuery = queryOptions({
  queryKey: ['me', 'passkeys'],
  queryFn: ({ signal }) => api.call('access.myPasskeys', { signal }),
});

export const signInsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: ({ signal }) => api.call('access.mySessions', { signal }),
});

export const ownKeysQuery = queryOptions({
  queryKey: ['me', 'keys'],
  queryFn: ({ signal }) => api.call('access.myKeys', { signal }),
});
