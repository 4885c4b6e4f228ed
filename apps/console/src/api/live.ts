import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from './request.ts';
import { setServerTime } from './server-clock.ts';

const EVERY_MS = 5_000;

/** Minutes that the page can look back. */
export const RANGES = [15, 60, 360, 1440] as const;
export const DEFAULT_RANGE = 15;

export function readRange(value: unknown): number | undefined {
  return RANGES.find((minutes) => minutes === value && minutes !== DEFAULT_RANGE);
}

export const liveQuery = (minutes: number = DEFAULT_RANGE) =>
  queryOptions({
    queryKey: ['live', minutes],
    queryFn: async ({ signal }) => {
      const live = await api.call('live.view', { query: { minutes }, signal });
      setServerTime(live.now);
      return live;
    },
    refetchInterval: EVERY_MS,
    placeholderData: keepPreviousData,
  });
