import type { Answer } from '@breakwater/client';
import type { Scope } from '@breakwater/contracts/access';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

export const SCOPES = ['ingest', 'read', 'review', 'admin'] as const satisfies Scope[];

/** A program with rights of its own. */
export type Service = Answer<'access.services'>['services'][number];

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: ({ signal }) => api.call('access.services', { signal }),
});

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => api.call('access.keys', { signal }),
});
