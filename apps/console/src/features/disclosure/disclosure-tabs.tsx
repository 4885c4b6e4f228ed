import { useT } from '../../i18n/t.tsx';
import { PageLinks } from '../../ui/page-tabs.tsx';

/** The pages about what is preserved and disclosed. */
export function DisclosureTabs() {
  const t = useT();
  return (
    <PageLinks
      label={t('disclosure.pages')}
      pages={[
        ['/disclosure', t('disclosure.tab.packages')],
        ['/disclosure/holds', t('disclosure.tab.holds')],
        ['/disclosure/notices', t('disclosure.tab.notices')],
        ['/disclosure/log', t('disclosure.tab.log')],
      ]}
    />
  );
}
