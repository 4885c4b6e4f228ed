import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n/t.tsx';
import { PageTabs, TAB_OPTIONS } from '../../ui/page-tabs.tsx';

/** The three pages of screening. */
export function ScreeningTabs() {
  const t = useT();
  return (
    <PageTabs label={t('screening.pages')}>
      <Link to="/screening" activeOptions={TAB_OPTIONS}>
        {t('screening.tab.cases')}
      </Link>
      <Link to="/screening/look-up" activeOptions={TAB_OPTIONS}>
        {t('screening.tab.look-up')}
      </Link>
      <Link to="/screening/lists" activeOptions={TAB_OPTIONS}>
        {t('screening.tab.lists')}
      </Link>
    </PageTabs>
  );
}
