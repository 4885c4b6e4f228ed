import { queryOptions } from '@tanstack/react-query';
import { api } from './request.ts';

const LOOK_MS = 10_000;
const MOST = 20;

/** Incidents in force, and those that wait for a second person: the frame tells everybody of them. */
export const openIncidentsQuery = queryOptions({
  queryKey: ['incidents', 'open'],
  queryFn: async ({ signal }) => {
    const [active, declared] = await Promise.all(
      (['active', 'declared'] as const).map((state) =>
        api.call('incidents.list', { query: { state, limit: MOST }, signal }),
      ),
    );
    return { active: active?.items ?? [], declared: declared?.items ?? [] };
  },
  refetchInterval: LOOK_MS,
});
