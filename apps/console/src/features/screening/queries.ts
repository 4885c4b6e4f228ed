import type { Answer, Query } from '@breakwater/client';
import type { ScreeningSubject } from '@breakwater/contracts/screening';
import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import { pagesOf } from '../../api/pages-of.ts';
import { api } from '../../api/request.ts';

const PAGE_CASES = 100;
const AGAIN_MS = 15_000;
const FRESH_MS = 60_000;
const MOST_REFERENCES = 10;
/** Matches of one look-up. */
const MOST_MATCHES = 40;

/** How many cases stand in each state, and how many accounts wait to be screened. */
export type CaseCounts = Answer<'screening.counts'>;

/** Cases by a filter, what is surest and oldest first, page by page. */
export const casesQuery = (filter: Query<'screening.cases'>) =>
  pagesOf(
    ['screening', 'cases', filter],
    (cursor, signal) =>
      api.call('screening.cases', { query: { ...filter, limit: PAGE_CASES, cursor }, signal }),
    { everyMs: AGAIN_MS, atTop: true },
  );

export const countsQuery = queryOptions({
  queryKey: ['screening', 'counts'],
  queryFn: ({ signal }) => api.call('screening.counts', { signal }),
  refetchInterval: AGAIN_MS,
});

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['screening', 'case', id],
    queryFn: ({ signal }) => api.call('screening.case', { params: { id }, signal }),
  });

export const designationQuery = (id: string) =>
  queryOptions({
    queryKey: ['screening', 'designation', id],
    queryFn: ({ signal }) => api.call('screening.designation', { params: { id }, signal }),
    staleTime: FRESH_MS,
  });

/** One name looked up; a request that another one overtakes is cut off. */
export const lookUpQuery = (subject: ScreeningSubject | undefined, weaker: boolean) =>
  queryOptions({
    queryKey: ['screening', 'look-up', subject, weaker],
    queryFn: subject
      ? async ({ signal }) => {
          const body = { subjects: [subject], limit: MOST_MATCHES, weaker };
          return (await api.call('screening.screen', { body, signal })).results[0];
        }
      : skipToken,
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
    retry: false,
  });

/** Entries by their reference, e.g. `QDe.137`: the text itself or how it begins. */
export const referenceQuery = (reference: string | undefined) =>
  queryOptions({
    queryKey: ['screening', 'reference', reference],
    queryFn: async ({ signal }) =>
      (await api.call('screening.designations', { query: { q: reference, limit: MOST_REFERENCES }, signal }))
        .items,
    enabled: reference !== undefined,
    staleTime: FRESH_MS,
  });

/** What is recorded of an account beside designations, names alone too. */
export const accountMatchesQuery = (platform: string, id: string) =>
  queryOptions({
    queryKey: ['screening', 'account', platform, id],
    queryFn: async ({ signal }) =>
      (await api.call('screening.matches', { params: { platform, id }, signal })).matches,
  });
