import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n/t.tsx';
import { PageTabs, TAB_OPTIONS } from '../../ui/page-tabs.tsx';

/** The pages about what is preserved and disclosed. */
export function DisclosureTabs() {
  const t = useT();
  return (
    <PageTabs label={t('disclosure.pages')}>
      <Link to="/disclosure" activeOptions={TAB_OPTIONS}>
        {t('disclosure.tab.packages')}
      </Link>
      <Link to="/disclosure/holds" activeOptions={TAB_OPTIONS}>
        {t('disclosure.tab.holds')}
      </Link>
      <Link to="/disclosure/notices" activeOptions={TAB_OPTIONS}>
        {t('disclosure.tab.notices')}
      </Link>
      <Link to="/disclosure/log" activeOptions={TAB_OPTIONS}>
        {t('disclosure.tab.log')}
      </Link>
    </PageTabs>
  );
}
