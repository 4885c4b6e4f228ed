import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.ts';

/** Where messages go. */
export interface Endpoint {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  /** Of all platforms where null. */
  readonly platforms: readonly string[] | null;
  readonly enabled: boolean;
  readonly createdAt: string;
}

/** A message that was given up. */
export interface DeadLetter {
  readonly id: string;
  readonly endpointId: string;
  readonly eventType: string;
  /** Superseded: a later message about the same went out, so it is not sent again. */
  readonly state: 'dead' | 'superseded';
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly createdAt: string;
}

export const endpointsQuery = queryOptions({
  queryKey: ['webhooks', 'endpoints'],
  queryFn: ({ signal }) => api.call('webhooks.list', { signal }),
});

export const deadLettersQuery = infiniteQueryOptions({
  queryKey: ['webhooks', 'dead-letters'],
  queryFn: ({ pageParam, signal }) =>
    api.call('webhooks.deadLetters', { query: { cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next,
});
