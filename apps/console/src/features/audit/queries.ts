import type { Answer } from '@breakwater/client';
import { queryOptions } from '@tanstack/react-query';
import { pagesOf } from '../../api/pages-of.ts';
import { api } from '../../api/request.ts';
import { type AuditSearch, instantsOf } from './audit-search.ts';

const PAGE = 200;

export const auditQuery = ({ actor, action, subject, searched, from, to }: AuditSearch) => {
  const days = instantsOf({ ...(from && { from }), ...(to && { to }) });
  const filter = { actor, action, subject, searched, ...days };
  return pagesOf(['audit', filter], (cursor, signal) =>
    api.call('audit.search', { query: { ...filter, cursor, limit: PAGE }, signal }),
  );
};

export const actionsQuery = queryOptions({
  queryKey: ['audit', 'actions'],
  queryFn: async ({ signal }) => (await api.call('audit.actions', { signal })).actions,
  staleTime: 60_000,
});

/** What checking the chain gave. */
export type Verification = Answer<'audit.verify'>;

export const verifyAudit = () => api.call('audit.verify');
