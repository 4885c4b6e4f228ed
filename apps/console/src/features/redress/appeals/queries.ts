import type { AppealState } from '@breakwater/contracts/redress';
import { queryOptions } from '@tanstack/react-query';
import { pagesOf } from '../../../api/pages-of.ts';
import { api } from '../../../api/request.ts';

const PAGE_APPEALS = 100;
const AGAIN_MS = 30_000;

/** Appeals: what waits, the longest overdue first; then what is settled. */
export const appealsQuery = (state: AppealState | undefined) =>
  pagesOf(
    ['appeals', state],
    (cursor, signal) =>
      api.call('redress.appeals', { query: { state, limit: PAGE_APPEALS, cursor }, signal }),
    { everyMs: AGAIN_MS },
  );

export const appealQuery = (id: string) =>
  queryOptions({
    queryKey: ['appeal', id],
    queryFn: ({ signal }) => api.call('redress.appeal', { params: { id }, signal }),
  });

export const statementQuery = (id: string) =>
  queryOptions({
    queryKey: ['statement', id],
    queryFn: ({ signal }) => api.call('redress.statement', { params: { id }, signal }),
  });

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: ['decision', id],
    queryFn: ({ signal }) => api.call('review.decision', { params: { id }, signal }),
  });
