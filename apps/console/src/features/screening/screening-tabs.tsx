import { useT } from '../../i18n/t.tsx';
import { PageLinks } from '../../ui/page-tabs.tsx';

/** The three pages of screening. */
export function ScreeningTabs() {
  const t = useT();
  return (
    <PageLinks
      label={t('screening.pages')}
      pages={[
        ['/screening', t('screening.tab.cases')],
        ['/screening/look-up', t('screening.tab.look-up')],
        ['/screening/lists', t('screening.tab.lists')],
      ]}
    />
  );
}
