import type { Answer } from '@breakwater/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';

/** A bank as the store has it: always with its version. */
export type StoredBank = Answer<'detection.bank'>;

export const banksQuery = queryOptions({
  queryKey: ['banks'],
  queryFn: ({ signal }) => api.call('detection.banks', { signal }),
});

export const bankQuery = (id: string) =>
  queryOptions({
    queryKey: ['banks', id],
    queryFn: ({ signal }) => api.call('detection.bank', { params: { id }, signal }),
  });

export const bankVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['banks', id, 'versions'],
    queryFn: ({ signal }) => api.call('detection.bankVersions', { params: { id }, signal }),
  });

/** What a version changed; versions never change. */
export const bankDiffQuery = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['banks', id, 'diff', from, to],
    queryFn: ({ signal }) => api.call('detection.bankDiff', { params: { id }, query: { from, to }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
