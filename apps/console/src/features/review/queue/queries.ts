import type { JobFilter } from '@breakwater/contracts/review';
import { pagesOf } from '../../../api/pages-of.ts';
import { api } from '../../../api/request.ts';

const PAGE_JOBS = 100;
const AGAIN_MS = 15_000;

/** Jobs by a filter, the most pressing first, page by page. */
export const jobsQuery = (filter: JobFilter) =>
  pagesOf(
    ['jobs', filter],
    (cursor, signal) => api.call('review.jobs', { query: { ...filter, limit: PAGE_JOBS, cursor }, signal }),
    { everyMs: AGAIN_MS, atTop: true },
  );
