import type { JobResolution } from '@breakwater/contracts/review';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

const CASE_FRESH_MS = 20_000;

/** A job with everything that is needed to decide it. */
export const jobCaseQuery = (id: string) =>
  queryOptions({
    queryKey: ['job-case', id],
    queryFn: ({ signal }) => api.call('accounts.case', { params: { id }, signal }),
    staleTime: CASE_FRESH_MS,
  });

/** The same before somebody looks at it: shown at once when they do, while it is read anew and put on record as read. */
export const jobCaseAheadQuery = (id: string) =>
  queryOptions({
    queryKey: ['job-case-ahead', id],
    queryFn: ({ signal }) => api.call('accounts.caseAhead', { params: { id }, signal }),
    staleTime: CASE_FRESH_MS,
  });

/** What a decision would do, before it is made. */
export const previewQuery = (jobId: string, resolution: JobResolution) =>
  queryOptions({
    queryKey: ['job-preview', jobId, resolution],
    queryFn: () => api.call('review.previewDecision', { params: { id: jobId }, body: resolution }),
    staleTime: CASE_FRESH_MS,
  });
