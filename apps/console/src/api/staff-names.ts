import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useT } from '../i18n/t.tsx';
import { api } from './request.ts';
import { sessionQuery } from './session.ts';

const FRESH_MS = 5 * 60_000;

/** Names of staff by who they are in records, `staff:<id>`. */
export const staffNamesQuery = queryOptions({
  queryKey: ['staff', 'names'],
  queryFn: async ({ signal }) => (await api.call('access.staffNames', { signal })).names,
  staleTime: FRESH_MS,
});

/** The name of somebody in a record, or nothing while it is not known. */
export function useStaffNames(): (actor: string) => string | undefined {
  const signedIn = useQueryClient().getQueryData(sessionQuery.queryKey) !== undefined;
  // Who is not signed in has no right to names, and asking would lead to the sign-in.
  const names = useQuery({ ...staffNamesQuery, enabled: signedIn }).data;
  return (actor) => names?.[actor];
}

/** What acts without anybody. */
const AUTOMATION = new Set(['breakwater', 'automation', 'first-start', 'rules']);

/** Who acted, for people: the name of a member of staff, a word for keys and for automation. */
export function useActorName(): (actor: string) => string {
  const t = useT();
  const nameOf = useStaffNames();
  return (actor) => {
    const name = nameOf(actor);
    if (name !== undefined) return name;
    if (actor.startsWith('key:')) return t('ui.actor.key', { id: actor.slice(4, 12) });
    if (AUTOMATION.has(actor)) return t('ui.actor.automation');
    return actor;
  };
}
