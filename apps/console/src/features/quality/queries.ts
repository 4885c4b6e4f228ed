import type { GoldenJob, QualityGroup, QualityReport, QualityTask } from '@breakwater/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.ts';

export const reportQuery = (by: QualityGroup) =>
  queryOptions({
    queryKey: ['quality-report', by],
    queryFn: ({ signal }) => api.get<QualityReport>('/v1/quality/report', { by }, signal),
  });

/** A decision of somebody else, to be judged again without knowing it. */
export const nextReviewQuery = queryOptions({
  queryKey: ['quality-next'],
  queryFn: ({ signal }) => api.get<{ task?: QualityTask }>('/v1/quality/next', undefined, signal),
  refetchOnWindowFocus: false,
  staleTime: Number.POSITIVE_INFINITY,
});

export const goldenQuery = queryOptions({
  queryKey: ['quality-golden'],
  queryFn: ({ signal }) => api.get<{ golden: GoldenJob[] }>('/v1/quality/golden', undefined, signal),
});
