import type { Answer } from '@breakwater/client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.ts';
import { type AuditSearch, instantsOf } from './audit-search.ts';

const PAGE = 200;

export const auditQuery = ({ actor, action, subject, searched, from, to }: AuditSearch) => {
  const days = instantsOf({ ...(from && { from }), ...(to && { to }) });
  const filter = { actor, action, subject, searched, ...days };
  return infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) =>
      api.call('audit.search', { query: { ...filter, before: pageParam, limit: PAGE }, signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
  });
};

export const actionsQuery = queryOptions({
  queryKey: ['audit', 'actions'],
  queryFn: async ({ signal }) => (await api.call('audit.actions', { signal })).actions,
  staleTime: 60_000,
});

/** What checking the chain gave. */
export type Verification = Answer<'audit.verify'>;

export const verifyAudit = () => api.call('audit.verify');
