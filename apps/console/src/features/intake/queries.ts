import type { Answer } from '@breakwater/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.ts';

/** An event that could not be judged. */
export type DeadLetter = Answer<'intake.deadLetters'>['deadLetters'][number];

/** As many as are shown: the newest. */
export const SHOWN_LETTERS = 1_000;

export const deadLettersQuery = queryOptions({
  queryKey: ['intake', 'dead-letters'],
  queryFn: async ({ signal }) => {
    const { deadLetters } = await api.call('intake.deadLetters', { query: { limit: SHOWN_LETTERS }, signal });
    return deadLetters.map((letter) => ({ ...letter, id: letter.eventId }));
  },
});

export const backlogQuery = queryOptions({
  queryKey: ['intake', 'backlog'],
  queryFn: ({ signal }) => api.call('intake.backlog', { signal }),
  refetchInterval: 5_000,
});
