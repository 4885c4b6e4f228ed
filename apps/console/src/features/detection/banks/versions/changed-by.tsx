import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../../api/request.ts';
import { useT } from '../../../../i18n/t.tsx';

const namesQuery = queryOptions({
  queryKey: ['staff-names'],
  queryFn: ({ signal }) => api.call('access.staffNames', { signal }),
  staleTime: 300_000,
});

/** Who changed something: a person by name, the product itself in words, a key by its id. */
export function ChangedBy({ actor }: { readonly actor: string }) {
  const t = useT();
  const names = useQuery(namesQuery).data?.names ?? {};
  if (actor === 'first-start') return <>{t('banks.by.first-start')}</>;
  const name = names[actor];
  if (name !== undefined) return <bdi>{name}</bdi>;
  return (
    <bdi className="code" dir="ltr" title={actor}>
      {actor.slice(0, 17)}
    </bdi>
  );
}
