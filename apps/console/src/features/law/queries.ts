import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.ts';

export const packsQuery = queryOptions({
  queryKey: ['law', 'packs'],
  queryFn: async ({ signal }) => (await api.call('law.packs', { signal })).packs,
});

export const packQuery = (id: string, version: string | undefined) =>
  queryOptions({
    queryKey: ['law', 'pack', id, version],
    queryFn: ({ signal }) => api.call('law.pack', { params: { id }, query: { version }, signal }),
  });

export const diffQuery = (id: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['law', 'diff', id, from, to],
    queryFn: ({ signal }) => api.call('law.diff', { params: { id }, query: { from, to }, signal }),
  });
