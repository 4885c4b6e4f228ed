import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n/t.tsx';
import { PageTabs, TAB_OPTIONS } from '../../ui/page-tabs.tsx';

/** The three pages about rules. */
export function RulesTabs() {
  const t = useT();
  return (
    <PageTabs label={t('rules.pages')}>
      <Link to="/rules" activeOptions={TAB_OPTIONS}>
        {t('rules.tab.list')}
      </Link>
      <Link to="/rules/source" activeOptions={TAB_OPTIONS}>
        {t('rules.tab.source')}
      </Link>
      <Link to="/rules/history" activeOptions={TAB_OPTIONS}>
        {t('rules.tab.history')}
      </Link>
    </PageTabs>
  );
}
