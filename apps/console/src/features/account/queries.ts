import type { ByAccount } from '@breakwater/contracts';
import type { TimelineKind } from '@breakwater/contracts/accounts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { pagesOf } from '../../api/pages-of.ts';
import { api } from '../../api/request.ts';

const PAGE_ENTRIES = 60;

/** An account as addresses name it. */
export type AccountKey = ByAccount;

export const foundQuery = (q: string) =>
  queryOptions({
    queryKey: ['accounts', q],
    queryFn: async ({ signal }) => (await api.call('accounts.find', { query: { q }, signal })).accounts,
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });

export const accountQuery = (key: AccountKey) =>
  queryOptions({
    queryKey: ['account', key.platform, key.id],
    queryFn: ({ signal }) => api.call('accounts.get', { params: key, signal }),
  });

export const timelineQuery = (key: AccountKey, kinds: readonly TimelineKind[]) =>
  pagesOf(['account', key.platform, key.id, 'timeline', kinds], (cursor, signal) =>
    api.call('accounts.timeline', {
      params: key,
      query: {
        limit: PAGE_ENTRIES,
        cursor,
        ...(kinds.length > 0 && { kinds: kinds.join(',') }),
      },
      signal,
    }),
  );

/** Addresses and devices: asked for with a reason, kept no longer than the page. */
export const askSignIns = (key: AccountKey, reason: string) =>
  api.call('accounts.signIns', {
    params: key,
    query: { reason, limit: 100 },
  });

/** What erasing an account would do. */
export const erasureQuery = (key: AccountKey) =>
  queryOptions({
    queryKey: ['account', key.platform, key.id, 'erasure'],
    queryFn: ({ signal }) => api.call('keeping.previewErasure', { params: key, signal }),
    gcTime: 0,
  });

export const eraseAccount = (key: AccountKey, reason: string) =>
  api.call('keeping.erase', { params: key, body: { reason } });

/** All that is kept of an account: saved as a file, kept in no cache. */
export const askKept = (key: AccountKey, reason: string) =>
  api.call('keeping.kept', { params: key, query: { reason } });
