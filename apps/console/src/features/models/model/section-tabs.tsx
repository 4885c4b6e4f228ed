import { getRouteApi, Link } from '@tanstack/react-router';
import { useT } from '../../../i18n/t.tsx';
import frame from '../models.module.css';
import { MODEL_TABS } from '../tabs.ts';

const route = getRouteApi('/frame/models/$id');

/** The sections of the page of a model; which one is open stands in the address. */
export function SectionTabs() {
  const t = useT();
  const { id } = route.useParams();
  const search = route.useSearch();
  const { tab: open = 'figures' } = search;
  return (
    <nav className={frame.tabs} aria-label={t('models.sections')}>
      {MODEL_TABS.map((tab) => (
        <Link
          key={tab}
          to="/models/$id"
          params={{ id }}
          search={{ ...search, tab }}
          activeOptions={{ exact: true, includeSearch: true }}
          {...(tab === open && { 'aria-current': 'page' as const })}
        >
          {t(`models.section.${tab}`)}
        </Link>
      ))}
    </nav>
  );
}
