import type { JobFilter } from '@breakwater/contracts/review';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

const PAGE_JOBS = 100;
const AGAIN_MS = 15_000;

/** Jobs by a filter, the most pressing first, page by page. */
export const jobsQuery = (filter: JobFilter) =>
  infiniteQueryOptions({
    queryKey: ['jobs', filter],
    queryFn: ({ pageParam, signal }) =>
      api.call('review.jobs', { query: { ...filter, limit: PAGE_JOBS, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    // What others do shows within a quarter of a minute; far down a long list it would only shake it.
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 1) > 1 ? false : AGAIN_MS),
  });
