import { useT } from '../../i18n/t.tsx';
import { PageLinks } from '../../ui/page-tabs.tsx';

/** The pages of casework. */
export function CaseworkTabs() {
  const t = useT();
  return (
    <PageLinks
      label={t('frame.nav.casework')}
      pages={[
        ['/casework', t('casework.title')],
        ['/casework/addressees', t('casework.addressees')],
      ]}
    />
  );
}
