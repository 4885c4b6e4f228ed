import type { Answer } from '@breakwater/client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.ts';

/** Where messages go. */
export type Endpoint = Answer<'webhooks.list'>['endpoints'][number];

/** A message that was given up. */
export type DeadLetter = Answer<'webhooks.deadLetters'>['items'][number];

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
