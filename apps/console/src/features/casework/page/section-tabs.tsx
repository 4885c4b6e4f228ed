import type { CaseworkCase } from '@breakwater/contracts/casework';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useT } from '../../../i18n/t.tsx';
import { PageTabs } from '../../../ui/page-tabs.tsx';
import { CASE_TABS, type CaseTab } from '../casework-search.ts';

const route = getRouteApi('/frame/casework/$id');

/** The sections of the page of a case, each with how much there is in it; which one is open stands in the address. */
export function SectionTabs({ one }: { readonly one: CaseworkCase }) {
  const t = useT();
  const { id } = route.useParams();
  const { tab: open = 'items' } = route.useSearch();
  const counts: Readonly<Partial<Record<CaseTab, number>>> = {
    items: one.counts.total,
    letters: one.letters.length,
    answers: one.answers.length,
  };
  return (
    <PageTabs label={t('casework.sections')}>
      {CASE_TABS.map((tab) => (
        <Link
          key={tab}
          to="/casework/$id"
          params={{ id }}
          search={tab === 'items' ? {} : { tab }}
          activeOptions={{ exact: true, includeSearch: true }}
          {...(tab === open && { 'aria-current': 'page' as const })}
        >
          {counts[tab] === undefined
            ? t(`casework.section.${tab}`)
            : t('casework.section.count', { name: t(`casework.section.${tab}`), count: counts[tab] })}
        </Link>
      ))}
    </PageTabs>
  );
}
