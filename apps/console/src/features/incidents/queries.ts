import type { Query } from '@breakwater/client';
import type { IncidentRematch } from '@breakwater/contracts/incidents';
import { queryOptions } from '@tanstack/react-query';
import { pagesOf } from '../../api/pages-of.ts';
import { api } from '../../api/request.ts';
import { setServerTime } from '../../api/server-clock.ts';

const PAGE_ROWS = 100;
const LIST_MS = 15_000;
/** What comes in while an incident runs. */
const RUNNING_MS = 4_000;
const BUSY_MS = 1_000;

export const incidentsQuery = (filter: Query<'incidents.list'>) =>
  pagesOf(
    ['incidents', 'list', filter],
    (cursor, signal) =>
      api.call('incidents.list', { query: { ...filter, limit: PAGE_ROWS, cursor }, signal }),
    { everyMs: LIST_MS, atTop: true },
  );

export const proposalsQuery = (filter: Query<'incidents.proposals'>) =>
  pagesOf(
    ['incidents', 'proposals', filter],
    (cursor, signal) =>
      api.call('incidents.proposals', { query: { ...filter, limit: PAGE_ROWS, cursor }, signal }),
    { everyMs: LIST_MS, atTop: true },
  );

const of = (id: string, ...what: readonly unknown[]) => ['incidents', 'one', id, ...what] as const;

export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: of(id),
    queryFn: ({ signal }) => api.call('incidents.get', { params: { id }, signal }),
    refetchInterval: RUNNING_MS,
  });

export const numbersQuery = (id: string) =>
  queryOptions({
    queryKey: of(id, 'numbers'),
    queryFn: async ({ signal }) => {
      const numbers = await api.call('incidents.numbers', { params: { id }, signal });
      setServerTime(numbers.now);
      return numbers;
    },
    refetchInterval: RUNNING_MS,
  });

export const variantsQuery = (id: string) =>
  queryOptions({
    queryKey: of(id, 'variants'),
    queryFn: async ({ signal }) =>
      (await api.call('incidents.variants', { params: { id }, signal })).variants,
    refetchInterval: RUNNING_MS,
  });

/** While one is worked on it is looked at often. */
export const rematchesQuery = (id: string) =>
  queryOptions({
    queryKey: of(id, 'rematches'),
    queryFn: async ({ signal }) =>
      (await api.call('incidents.rematches', { params: { id }, signal })).rematches,
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? BUSY_MS : RUNNING_MS),
  });

export function isUnderWay({ state }: Pick<IncidentRematch, 'state'>): boolean {
  return state === 'waiting' || state === 'working';
}

export const indicatorsQuery = (id: string, filter: Query<'incidents.indicators'>) =>
  pagesOf(
    of(id, 'indicators', filter),
    (cursor, signal) =>
      api.call('incidents.indicators', {
        params: { id },
        query: { ...filter, limit: PAGE_ROWS, cursor },
        signal,
      }),
    { everyMs: RUNNING_MS, atTop: true },
  );

export const matchesQuery = (id: string, filter: Query<'incidents.matches'>) =>
  pagesOf(
    of(id, 'matches', filter),
    (cursor, signal) =>
      api.call('incidents.matches', {
        params: { id },
        query: { ...filter, limit: PAGE_ROWS, cursor },
        signal,
      }),
    { everyMs: RUNNING_MS, atTop: true },
  );

export const reportQuery = (id: string, language: 'en' | 'ur') =>
  queryOptions({
    queryKey: of(id, 'report', language),
    queryFn: ({ signal }) => api.call('incidents.report', { params: { id }, query: { language }, signal }),
  });

export const noticesQuery = (id: string) =>
  queryOptions({
    queryKey: of(id, 'notices'),
    queryFn: async ({ signal }) => (await api.call('incidents.notices', { params: { id }, signal })).notices,
  });

export const sharesQuery = (id: string) =>
  queryOptions({
    queryKey: of(id, 'shares'),
    queryFn: async ({ signal }) => (await api.call('incidents.shares', { params: { id }, signal })).shares,
    refetchInterval: RUNNING_MS,
  });

export const stepsQuery = (id: string) =>
  queryOptions({
    queryKey: of(id, 'steps'),
    queryFn: async ({ signal }) => (await api.call('incidents.steps', { params: { id }, signal })).steps,
    refetchInterval: RUNNING_MS,
  });

export const debriefQuery = (id: string) =>
  queryOptions({
    queryKey: of(id, 'debrief'),
    queryFn: ({ signal }) => api.call('incidents.debrief', { params: { id }, signal }),
    refetchInterval: RUNNING_MS,
  });

/** Installations that facts can be shared with, and the authorities that a notice can be for. */
export const peersQuery = queryOptions({
  queryKey: ['exchange', 'peers'],
  queryFn: async ({ signal }) => (await api.call('notice-exchange.peers', { signal })).peers,
});

export const authoritiesQuery = queryOptions({
  queryKey: ['authorities', 'choice'],
  queryFn: async ({ signal }) =>
    (await api.call('orders.authorities', { query: { limit: 200 }, signal })).items,
});
