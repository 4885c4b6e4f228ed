import { getRouteApi, Link } from '@tanstack/react-router';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { PageTabs } from '../../../ui/page-tabs.tsx';
import { INCIDENT_TABS } from '../incident-search.ts';

const route = getRouteApi('/frame/incidents/$id');

/** The sections of the page of an incident; which one is open stands in the address. */
export function SectionTabs() {
  const t = useT();
  const may = useMay();
  const { id } = route.useParams();
  const { tab: open = 'situation' } = route.useSearch();
  return (
    <PageTabs label={t('incidents.sections')}>
      {INCIDENT_TABS.filter((tab) => tab !== 'notices' || may('incidents.share')).map((tab) => (
        <Link
          key={tab}
          to="/incidents/$id"
          params={{ id }}
          search={tab === 'situation' ? {} : { tab }}
          activeOptions={{ exact: true, includeSearch: true }}
          {...(tab === open && { 'aria-current': 'page' as const })}
        >
          {t(`incidents.section.${tab}`)}
        </Link>
      ))}
    </PageTabs>
  );
}
