import type { QualityGroup } from '@breakwater/contracts/review';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

export const reportQuery = (by: QualityGroup) =>
  queryOptions({
    queryKey: ['quality-report', by],
    queryFn: ({ signal }) => api.call('review.qualityReport', { query: { by }, signal }),
  });

export const missedQuery = queryOptions({
  queryKey: ['quality-missed'],
  queryFn: ({ signal }) => api.call('review.missed', { signal }),
});

/** A decision of somebody else, to be judged again without knowing it. */
export const nextReviewQuery = queryOptions({
  queryKey: ['quality-next'],
  queryFn: ({ signal }) => api.call('review.nextQualityTask', { signal }),
  refetchOnWindowFocus: false,
  staleTime: Number.POSITIVE_INFINITY,
});

export const goldenQuery = queryOptions({
  queryKey: ['quality-golden'],
  queryFn: ({ signal }) => api.call('review.goldenJobs', { signal }),
});
