import { Link } from '@tanstack/react-router';
import { useT } from '../../../i18n/t.tsx';
import { PageTabs, TAB_OPTIONS } from '../../../ui/page-tabs.tsx';

/** The pages about accounts that come back. */
export function GateTabs() {
  const t = useT();
  return (
    <PageTabs label={t('gate.pages')}>
      <Link to="/returns" activeOptions={TAB_OPTIONS}>
        {t('gate.tab.log')}
      </Link>
      <Link to="/returns/why" activeOptions={TAB_OPTIONS}>
        {t('gate.tab.why')}
      </Link>
      <Link to="/returns/removals" activeOptions={TAB_OPTIONS}>
        {t('gate.tab.removals')}
      </Link>
      <Link to="/returns/vault" activeOptions={TAB_OPTIONS}>
        {t('gate.tab.vault')}
      </Link>
      <Link to="/returns/state" activeOptions={TAB_OPTIONS}>
        {t('gate.tab.state')}
      </Link>
    </PageTabs>
  );
}
