import type { Answer } from '@breakwater/client';
import { queryOptions } from '@tanstack/react-query';
import { pagesOf } from '../../api/pages-of.ts';
import { api } from '../../api/request.ts';

/** An event that could not be judged. */
export type DeadLetter = Answer<'intake.deadLetters'>['items'][number];

export const deadLettersQuery = pagesOf(['intake', 'dead-letters'], (cursor, signal) =>
  api.call('intake.deadLetters', { query: { cursor }, signal }),
);

export const backlogQuery = queryOptions({
  queryKey: ['intake', 'backlog'],
  queryFn: ({ signal }) => api.call('intake.backlog', { signal }),
  refetchInterval: 5_000,
});
