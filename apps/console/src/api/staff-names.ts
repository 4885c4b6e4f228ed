import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './request.ts';

const FRESH_MS = 5 * 60_000;

/** Names of staff by who they are in records, `staff:<id>`. */
export const staffNamesQuery = queryOptions({
  queryKey: ['staff-names'],
  queryFn: ({ signal }) =>
    api.get<{ names: Readonly<Record<string, string>> }>('/v1/staff/names', undefined, signal),
  staleTime: FRESH_MS,
});

/** The name of somebody in a record, or nothing while it is not known. */
export function useStaffNames(): (actor: string) => string | undefined {
  const names = useQuery(staffNamesQuery).data?.names;
  return (actor) => names?.[actor];
}
