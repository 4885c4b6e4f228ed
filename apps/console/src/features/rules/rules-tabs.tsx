import { useT } from '../../i18n/t.tsx';
import { PageLinks } from '../../ui/page-tabs.tsx';

/** The three pages about rules. */
export function RulesTabs() {
  const t = useT();
  return (
    <PageLinks
      label={t('rules.pages')}
      pages={[
        ['/rules', t('rules.tab.list')],
        ['/rules/source', t('rules.tab.source')],
        ['/rules/history', t('rules.tab.history')],
      ]}
    />
  );
}
