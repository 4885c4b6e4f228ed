import type { RuleCheck } from '@breakwater/contracts/rules';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.ts';

const REFRESH_MS = 15_000;
const PROGRESS_MS = 500;

export const liveRulesQuery = queryOptions({
  queryKey: ['rules', 'live'],
  queryFn: ({ signal }) => api.call('rules.live', { signal }),
  refetchInterval: REFRESH_MS,
});

export const activityQuery = (hours: number) =>
  queryOptions({
    queryKey: ['rules', 'activity', hours],
    queryFn: ({ signal }) => api.call('rules.activity', { query: { hours }, signal }),
    refetchInterval: REFRESH_MS,
  });

export const liveSourceQuery = queryOptions({
  queryKey: ['rules', 'source'],
  queryFn: ({ signal }) => api.call('rules.source', { signal }),
  refetchInterval: REFRESH_MS,
});

export const historyQuery = queryOptions({
  queryKey: ['rules', 'history'],
  queryFn: ({ signal }) => api.call('rules.history', { signal }),
});

/** An activation never changes. */
export const activationQuery = (id: string) =>
  queryOptions({
    queryKey: ['rules', 'history', id],
    queryFn: ({ signal }) => api.call('rules.historicRules', { params: { id }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const checkQuery = (source: string) =>
  queryOptions({
    queryKey: ['rules', 'check', source],
    queryFn: () => api.call('rules.check', { body: { source } }),
    enabled: source.trim() !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    placeholderData: (previous: RuleCheck | undefined) => previous,
  });

/** The backtest of this server that runs, or ran last: it goes on when the page is left. */
export const latestBacktestQuery = queryOptions({
  queryKey: ['rules', 'backtest'],
  queryFn: ({ signal }) => api.call('rules.latestBacktest', { signal }),
  refetchInterval: (query) => (query.state.data?.run?.state === 'running' ? PROGRESS_MS : false),
});

export type Differing = 'newlyFlagged' | 'noLongerFlagged';

export const samplesQuery = (id: string, of: Differing) =>
  queryOptions({
    queryKey: ['rules', 'backtest', id, of],
    queryFn: ({ signal }) => api.call('rules.backtestSamples', { params: { id }, query: { of }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
