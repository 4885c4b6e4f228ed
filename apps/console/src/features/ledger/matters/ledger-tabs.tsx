import { Link } from '@tanstack/react-router';
import { useT } from '../../../i18n/t.tsx';
import { PageTabs, TAB_OPTIONS } from '../../../ui/page-tabs.tsx';

/** The pages of the ledger. */
export function LedgerTabs() {
  const t = useT();
  return (
    <PageTabs label={t('frame.nav.matters')}>
      <Link to="/matters" activeOptions={TAB_OPTIONS}>
        {t('frame.nav.matters')}
      </Link>
      <Link to="/obligations" activeOptions={TAB_OPTIONS}>
        {t('frame.nav.obligations')}
      </Link>
      <Link to="/standing" activeOptions={TAB_OPTIONS}>
        {t('frame.nav.standing')}
      </Link>
      <Link to="/exchange" activeOptions={TAB_OPTIONS}>
        {t('frame.nav.exchange')}
      </Link>
    </PageTabs>
  );
}
