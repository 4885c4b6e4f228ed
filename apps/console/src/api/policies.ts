import { useLingui } from '@lingui/react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './request.ts';

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: async ({ signal }) => (await api.call('review.policies', { signal })).policies,
  staleTime: 60_000,
});

/** What a policy is called in the language of now; its id where nobody has named it. */
export function usePolicyTitle(): (id: string) => string {
  const { i18n } = useLingui();
  const policies = useQuery(policiesQuery).data;
  return (id) => {
    const title = policies?.find((policy) => policy.id === id)?.title;
    return (i18n.locale === 'ur' ? title?.ur : title?.en) ?? id;
  };
}
