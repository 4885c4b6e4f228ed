import { useT } from '../../i18n/t.tsx';
import { PageLinks } from '../../ui/page-tabs.tsx';

/** Incidents of this installation, and what others told of theirs. */
export function IncidentTabs() {
  const t = useT();
  return (
    <PageLinks
      label={t('incidents.pages')}
      pages={[
        ['/incidents', t('incidents.title')],
        ['/incidents/proposals', t('incidents.proposals')],
      ]}
    />
  );
}
