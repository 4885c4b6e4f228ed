import type { Query } from '@breakwater/client';
import type { Letter } from '@breakwater/contracts/letters';
import { queryOptions } from '@tanstack/react-query';
import { pagesOf } from '../../api/pages-of.ts';
import { api } from '../../api/request.ts';

const PAGE_ROWS = 100;
/** While a letter waits for the mail server, how far it is is looked at often. */
const WAITING_MS = 2_000;
const ABOUT_ROWS = 50;

export const lettersQuery = (filter: Query<'letters.letters'>) =>
  pagesOf(['letters', 'list', filter], (cursor, signal) =>
    api.call('letters.letters', { query: { ...filter, limit: PAGE_ROWS, cursor }, signal }),
  );

/** Letters about a matter, an order or a case. */
export const aboutQuery = (id: string) =>
  queryOptions({
    queryKey: ['letters', 'about', id],
    queryFn: async ({ signal }) =>
      (await api.call('letters.letters', { query: { about: id, limit: ABOUT_ROWS }, signal })).items,
  });

export const letterQuery = (id: string) =>
  queryOptions({
    queryKey: ['letters', 'one', id],
    queryFn: ({ signal }) => api.call('letters.letter', { params: { id }, signal }),
    refetchInterval: ({ state }) => (state.data && isWaiting(state.data) ? WAITING_MS : false),
  });

/** Whether it waits for the mail server. */
export function isWaiting({ dispatches }: Pick<Letter, 'dispatches'>): boolean {
  return dispatches.some(({ state }) => state === 'queued');
}

/** The PDF of a letter as it is now; `stands` is what it depends on. */
export const pdfQuery = (id: string, stands: string) =>
  queryOptions({
    queryKey: ['letters', 'pdf', id, stands],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => (await api.respond('letters.pdf', { params: { id }, signal })).blob(),
  });

export const letterSettingsQuery = queryOptions({
  queryKey: ['letters', 'settings'],
  queryFn: ({ signal }) => api.call('letters.settings', { signal }),
});

export const receivedQuery = pagesOf(['letters', 'received'], (cursor, signal) =>
  api.call('letters.received', { query: { limit: PAGE_ROWS, cursor }, signal }),
);

/** Languages in which there is a letter of a kind, by the law pack. */
export const templatesQuery = (query: Query<'letters.templates'>) =>
  queryOptions({
    queryKey: ['letters', 'templates', query],
    queryFn: async ({ signal }) => (await api.call('letters.templates', { query, signal })).templates,
  });
