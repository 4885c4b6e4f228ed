import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

export const obligationsQuery = (platform?: string) =>
  queryOptions({
    queryKey: ['obligations', 'list', platform],
    queryFn: async ({ signal }) =>
      (await api.call('ledger.obligations', { query: { platform }, signal })).obligations,
  });

export const representativesQuery = (platform?: string) =>
  queryOptions({
    queryKey: ['obligations', 'representatives', platform],
    queryFn: async ({ signal }) =>
      (await api.call('ledger.representatives', { query: { platform }, signal })).representatives,
  });

export const meetingsQuery = queryOptions({
  queryKey: ['obligations', 'meetings'],
  queryFn: async ({ signal }) => (await api.call('ledger.meetings', { signal })).meetings,
});
