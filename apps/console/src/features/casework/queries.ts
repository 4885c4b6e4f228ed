import type { Query } from '@breakwater/client';
import { queryOptions } from '@tanstack/react-query';
import { pagesOf } from '../../api/pages-of.ts';
import { api } from '../../api/request.ts';

const PAGE_ROWS = 100;
const ITEM_ROWS = 500;
const AGAIN_MS = 15_000;
/** While a capture waits for its time-stamp. */
const STAMP_MS = 3_000;

export const casesQuery = (filter: Query<'casework.cases'>) =>
  pagesOf(
    ['casework', 'list', filter],
    (cursor, signal) =>
      api.call('casework.cases', { query: { ...filter, limit: PAGE_ROWS, cursor }, signal }),
    { everyMs: AGAIN_MS, atTop: true },
  );

export const addresseesQuery = (retired: boolean) =>
  queryOptions({
    queryKey: ['casework', 'addressees', retired],
    queryFn: async ({ signal }) =>
      (await api.call('casework.addressees', { query: { retired }, signal })).addressees,
  });

/** An addressee by itself, also where it was retired. */
export const addresseeQuery = (id: string) =>
  queryOptions({
    queryKey: ['casework', 'addressee', id],
    queryFn: ({ signal }) => api.call('casework.addressee', { params: { id }, signal }),
  });

const of = (id: string, ...what: readonly unknown[]) => ['casework', 'one', id, ...what] as const;

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: of(id),
    queryFn: ({ signal }) => api.call('casework.case', { params: { id }, signal }),
  });

export const itemsQuery = (id: string, state: Query<'casework.items'>['state']) =>
  pagesOf(of(id, 'items', state), (cursor, signal) =>
    api.call('casework.items', { params: { id }, query: { state, limit: ITEM_ROWS, cursor }, signal }),
  );

export const historyQuery = (id: string, itemId: string) =>
  queryOptions({
    queryKey: of(id, 'history', itemId),
    queryFn: async ({ signal }) =>
      (await api.call('casework.itemHistory', { params: { id, itemId }, signal })).steps,
  });

export const importsQuery = (id: string) =>
  queryOptions({
    queryKey: of(id, 'imports'),
    queryFn: async ({ signal }) => (await api.call('casework.imports', { params: { id }, signal })).imports,
  });

export const rowsQuery = (id: string, importId: string, verdict: Query<'casework.importRows'>['verdict']) =>
  pagesOf(of(id, 'rows', importId, verdict), (cursor, signal) =>
    api.call('casework.importRows', {
      params: { id, importId },
      query: { verdict, limit: ITEM_ROWS, cursor },
      signal,
    }),
  );

export const capturesQuery = (id: string) =>
  queryOptions({
    queryKey: of(id, 'captures'),
    queryFn: async ({ signal }) => (await api.call('casework.captures', { params: { id }, signal })).captures,
    refetchInterval: ({ state }) =>
      state.data?.some(({ state: stands, stamp, stampFault }) => stands === 'sealed' && !stamp && !stampFault)
        ? STAMP_MS
        : AGAIN_MS,
  });

/** A capture by itself: the list knows no more of it. */
export const captureQuery = (id: string) =>
  queryOptions({
    queryKey: ['casework', 'capture', id],
    queryFn: ({ signal }) => api.call('casework.capture', { params: { id }, signal }),
  });

export const evidenceQuery = queryOptions({
  queryKey: ['casework', 'evidence'],
  queryFn: ({ signal }) => api.call('casework.evidence', { signal }),
});
