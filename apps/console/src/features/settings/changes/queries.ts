import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

/** A change of who may do what that waits for a second administrator, or what became of it. */
export interface AccessChange {
  readonly id: string;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly shown: Readonly<Record<string, unknown>>;
  readonly digest: string;
  readonly state: 'waiting' | 'consented' | 'applied' | 'refused' | 'expired' | 'void';
  readonly askedBy: string;
  readonly askedAt: string;
  readonly expiresAt: string;
  readonly dueAt?: string;
  readonly reason?: string;
  readonly decidedBy?: string;
}

export const changesQuery = queryOptions({
  queryKey: ['changes'],
  queryFn: ({ signal }) => api.call('access.changes', { signal }),
});
