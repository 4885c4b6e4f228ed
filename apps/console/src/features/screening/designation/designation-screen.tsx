import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { isProblem } from '../../../api/problem.ts';
import { useT } from '../../../i18n/t.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { designationQuery } from '../queries.ts';
import { ScreeningTabs } from '../screening-tabs.tsx';
import styles from './designation.module.css';
import { DesignationView } from './designation-view.tsx';

const route = getRouteApi('/frame/screening/designations/$id');

/** One designation by itself: what a list says of somebody, and the same entity on other lists. */
export function DesignationScreen() {
  const t = useT();
  const { id } = route.useParams();
  const designation = useQuery(designationQuery(id));
  return (
    <Page
      title={designation.data?.entry.names[0]?.text ?? t('screening.designation')}
      actions={<ScreeningTabs />}
    >
      {isProblem(designation.error, 'designation-not-found') ? (
        <EmptyState title={t('screening.designation.none')} />
      ) : (
        <div className={styles.page}>
          <QueryState query={designation} rows={12}>
            {(one) => <DesignationView designation={one} />}
          </QueryState>
        </div>
      )}
    </Page>
  );
}
