import type { Incident } from '@breakwater/contracts/incidents';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { isProblem } from '../../../api/problem.ts';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { IncidentStateChip } from '../incident-state-chip.tsx';
import styles from '../incidents.module.css';
import { incidentQuery } from '../queries.ts';
import { ConfirmBox } from './confirm-box.tsx';
import { IncidentActions } from './incident-actions.tsx';
import { IncidentHead } from './incident-head.tsx';
import { IncidentSection } from './incident-section.tsx';
import { SectionTabs } from './section-tabs.tsx';

const route = getRouteApi('/frame/incidents/$id');

/** An incident: its clocks, whether it is confirmed, what is known, found and done. */
export function IncidentScreen() {
  const t = useT();
  const { id } = route.useParams();
  const incident = useQuery(incidentQuery(id));
  const all = <Link to="/incidents">{t('incidents.all')}</Link>;
  if (isProblem(incident.error, 'incident-not-found')) {
    return (
      <Page title={t('incidents.one')} actions={all}>
        <EmptyState title={t('incidents.unknown')}>{t('incidents.unknown.text')}</EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={incident.data?.title ?? t('incidents.one')}
      note={incident.data && <IncidentStateChip state={incident.data.status} />}
      actions={
        <>
          {all}
          {incident.data && <IncidentActions incident={incident.data} />}
        </>
      }
    >
      <QueryState query={incident} rows={16}>
        {(data) => <Loaded incident={data} />}
      </QueryState>
    </Page>
  );
}

function Loaded({ incident }: { readonly incident: Incident }) {
  const { tab = 'situation' } = route.useSearch();
  return (
    <div className={styles.incident}>
      <IncidentHead incident={incident} />
      {incident.status === 'declared' && <ConfirmBox incident={incident} />}
      <SectionTabs />
      <div className={blocks.stack}>
        <IncidentSection tab={tab} incident={incident} />
      </div>
    </div>
  );
}
