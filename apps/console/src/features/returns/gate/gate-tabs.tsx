import { useT } from '../../../i18n/t.tsx';
import { PageLinks } from '../../../ui/page-tabs.tsx';

/** The pages about accounts that come back. */
export function GateTabs() {
  const t = useT();
  return (
    <PageLinks
      label={t('gate.pages')}
      pages={[
        ['/returns', t('gate.tab.log')],
        ['/returns/why', t('gate.tab.why')],
        ['/returns/removals', t('gate.tab.removals')],
        ['/returns/vault', t('gate.tab.vault')],
        ['/returns/state', t('gate.tab.state')],
      ]}
    />
  );
}
