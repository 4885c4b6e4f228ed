import { useT } from '../../../i18n/t.tsx';
import { PageLinks } from '../../../ui/page-tabs.tsx';

/** The pages of the ledger. */
export function LedgerTabs() {
  const t = useT();
  return (
    <PageLinks
      label={t('frame.nav.matters')}
      pages={[
        ['/matters', t('frame.nav.matters')],
        ['/morning', t('frame.nav.morning')],
        ['/obligations', t('frame.nav.obligations')],
        ['/standing', t('frame.nav.standing')],
        ['/exchange', t('frame.nav.exchange')],
        ['/letters', t('frame.nav.letters')],
      ]}
    />
  );
}
