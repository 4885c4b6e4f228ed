import type { Meeting, Obligation, Representative } from '@breakwater/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.ts';

export const obligationsQuery = (platform?: string) =>
  queryOptions({
    queryKey: ['obligations', 'list', platform],
    queryFn: async ({ signal }) =>
      (await api.get<{ obligations: readonly Obligation[] }>('/v1/obligations', { platform }, signal))
        .obligations,
  });

export const representativesQuery = (platform?: string) =>
  queryOptions({
    queryKey: ['obligations', 'representatives', platform],
    queryFn: async ({ signal }) =>
      (
        await api.get<{ representatives: readonly Representative[] }>(
          '/v1/representatives',
          { platform },
          signal,
        )
      ).representatives,
  });

export const meetingsQuery = queryOptions({
  queryKey: ['obligations', 'meetings'],
  queryFn: async ({ signal }) =>
    (await api.get<{ meetings: readonly Meeting[] }>('/v1/meetings', undefined, signal)).meetings,
});
