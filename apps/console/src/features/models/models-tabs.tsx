import { Link } from '@tanstack/react-router';
import { useMay } from '../../api/session.ts';
import { useT } from '../../i18n/t.tsx';
import { PageTabs } from '../../ui/page-tabs.tsx';

/** The page of a model is below the list of them. */
const TAB_OPTIONS = { includeSearch: false } as const;

/** The pages about models, as far as one may open them. */
export function ModelsTabs() {
  const t = useT();
  const may = useMay();
  return (
    <PageTabs label={t('models.pages')}>
      {may('models.read') && (
        <>
          <Link to="/models" activeOptions={TAB_OPTIONS}>
            {t('models.tab.list')}
          </Link>
          <Link to="/data-sets" activeOptions={TAB_OPTIONS}>
            {t('models.tab.data')}
          </Link>
        </>
      )}
      {may('rules.read') && (
        <Link to="/second-reader" activeOptions={TAB_OPTIONS}>
          {t('models.tab.reader')}
        </Link>
      )}
    </PageTabs>
  );
}
