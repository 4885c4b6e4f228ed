import type { Notice } from '@breakwater/contracts/redress';
import { queryOptions } from '@tanstack/react-query';
import { pagesOf } from '../../../api/pages-of.ts';
import { api } from '../../../api/request.ts';

const PAGE_NOTICES = 100;
const AGAIN_MS = 30_000;

/** Notices: what waits, the longest overdue first; then what is decided. */
export const noticesQuery = (state: Notice['state'] | undefined) =>
  pagesOf(
    ['notices', state],
    (cursor, signal) =>
      api.call('redress.notices', { query: { state, limit: PAGE_NOTICES, cursor }, signal }),
    { everyMs: AGAIN_MS },
  );

export const noticeQuery = (id: string) =>
  queryOptions({
    queryKey: ['notices', 'one', id],
    queryFn: ({ signal }) => api.call('redress.notice', { params: { id }, signal }),
  });
