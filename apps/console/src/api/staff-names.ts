import { queryOptions, useQuery } from '@tanstack/react-query';
import { useT } from '../i18n/t.tsx';
import { api } from './request.ts';

export const staffNamesQuery = queryOptions({
  queryKey: ['staff', 'names'],
  queryFn: async ({ signal }) =>
    (await api.get<{ names: Record<string, string> }>('/v1/staff/names', undefined, signal)).names,
  staleTime: 60_000,
});

/** Who acted, for people: the name of a member of staff, a word for keys and for automation. */
export function useActorName(): (actor: string) => string {
  const t = useT();
  const names = useQuery(staffNamesQuery).data;
  return (actor) => {
    const name = names?.[actor];
    if (name !== undefined) return name;
    if (actor.startsWith('key:')) return t('ui.actor.key', { id: actor.slice(4, 12) });
    if (actor === 'breakwater' || actor === 'automation') return t('ui.actor.automation');
    return actor;
  };
}
