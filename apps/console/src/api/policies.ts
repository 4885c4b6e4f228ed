import type { ORDER_POLICY } from '@breakwater/contracts/review';
import { useLingui } from '@lingui/react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './request.ts';

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: async ({ signal }) => (await api.call('review.policies', { signal })).policies,
  staleTime: 60_000,
});

/** How the id of what is no policy but the order of an authority begins. */
const OF_ORDER: typeof ORDER_POLICY = 'order/';

/** What a policy is called in the language of now; its id where nobody has named it. */
export function usePolicyTitle(): (id: string) => string {
  const { i18n } = useLingui();
  const policies = useQuery(policiesQuery).data;
  return (id) => {
    if (id.startsWith(OF_ORDER)) return i18n._('ui.policy.order', { law: id.slice(OF_ORDER.length) });
    const title = policies?.find((policy) => policy.id === id)?.title;
    return (i18n.locale === 'ur' ? title?.ur : title?.en) ?? id;
  };
}
