import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

export const SCOPES = ['ingest', 'read', 'review', 'admin'] as const;

/** An API key, without its token: that was shown once. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly owner?: string;
  readonly service?: string;
  readonly forSetUp?: true;
  readonly createdBy?: string;
  readonly rotatedFrom?: string;
  readonly expiresAt?: string;
  readonly revokedAt?: string;
  readonly lastUsedAt?: string;
}

/** A program with rights of its own. */
export interface Service {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly source: string;
  readonly scopes: readonly string[];
  readonly platforms?: readonly string[];
  readonly owner?: string;
  readonly takeOverBy?: string;
  readonly endedAt?: string;
}

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: ({ signal }) => api.call('access.services', { signal }),
});

export interface IssuedKey {
  readonly key: ApiKey;
  readonly token: string;
}

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => api.call('access.keys', { signal }),
});
