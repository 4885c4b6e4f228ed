import type { BulkRun } from '@breakwater/contracts/review';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../../api/request.ts';

const FRESH_MS = 60_000;
const AGAIN_MS = 500;
const MOVING: readonly BulkRun['state'][] = ['running', 'undoing'];

/** What else passes on what was decided. Each look is kept for an hour, in which it can be started. */
export const copiesQuery = (decisionId: string, runs: readonly BulkRun[]) =>
  queryOptions({
    // What was done to copies since is another look.
    queryKey: ['copies', decisionId, runs.map(({ id, state }) => `${id} ${state}`)],
    queryFn: () => api.call('review.previewCopies', { params: { id: decisionId } }),
    staleTime: FRESH_MS,
    refetchOnWindowFocus: false,
    retry: false,
  });

/** Whether any is under way. */
export function isMoving(runs: readonly BulkRun[]): boolean {
  return runs.some(({ state }) => MOVING.includes(state));
}

/** When the decision was made to hold for copies. */
export const copyRunsQuery = (decisionId: string) =>
  queryOptions({
    queryKey: ['copy-runs', decisionId],
    queryFn: ({ signal }) => api.call('review.copyRuns', { params: { id: decisionId }, signal }),
    refetchInterval: ({ state }) => (isMoving(state.data?.runs ?? []) ? AGAIN_MS : false),
  });
