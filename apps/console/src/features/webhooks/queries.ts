import type { Answer } from '@breakwater/client';
import { queryOptions } from '@tanstack/react-query';
import { pagesOf } from '../../api/pages-of.ts';
import { api } from '../../api/request.ts';

/** Where messages go. */
export type Endpoint = Answer<'webhooks.list'>['endpoints'][number];

/** A message that was given up. */
export type DeadLetter = Answer<'webhooks.deadLetters'>['items'][number];

export const endpointsQuery = queryOptions({
  queryKey: ['webhooks', 'endpoints'],
  queryFn: ({ signal }) => api.call('webhooks.list', { signal }),
});

export const deadLettersQuery = pagesOf(['webhooks', 'dead-letters'], (cursor, signal) =>
  api.call('webhooks.deadLetters', { query: { cursor }, signal }),
);
