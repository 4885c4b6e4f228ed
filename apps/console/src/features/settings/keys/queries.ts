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
  readonly createdBy?: string;
  readonly rotatedFrom?: string;
  readonly expiresAt?: string;
  readonly revokedAt?: string;
  readonly lastUsedAt?: string;
}

export interface IssuedKey {
  readonly key: ApiKey;
  readonly token: string;
}

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => api.get<{ keys: ApiKey[] }>('/v1/keys', undefined, signal),
});
