import type { Passkey, StaffSignIn } from '@breakwater/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';
import type { ApiKey } from '../keys/queries.ts';

export const passkeysQuery = queryOptions({
  queryKey: ['me', 'passkeys'],
  queryFn: ({ signal }) => api.get<{ passkeys: Passkey[] }>('/v1/me/passkeys', undefined, signal),
});

export const signInsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: ({ signal }) => api.get<{ sessions: StaffSignIn[] }>('/v1/me/sessions', undefined, signal),
});

export const ownKeysQuery = queryOptions({
  queryKey: ['me', 'keys'],
  queryFn: ({ signal }) => api.get<{ keys: ApiKey[] }>('/v1/me/keys', undefined, signal),
});
