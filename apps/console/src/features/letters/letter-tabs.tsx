import { useT } from '../../i18n/t.tsx';
import { PageLinks } from '../../ui/page-tabs.tsx';

/** The pages of letters. */
export function LetterTabs() {
  const t = useT();
  return (
    <PageLinks
      label={t('letters.title')}
      pages={[
        ['/letters', t('letters.title')],
        ['/letters/received', t('letters.received')],
        ['/letters/settings', t('letters.settings')],
        ['/matters', t('letters.ledger')],
      ]}
    />
  );
}
