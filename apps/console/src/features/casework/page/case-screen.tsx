import type { CaseworkCase } from '@breakwater/contracts/casework';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { isProblem } from '../../../api/problem.ts';
import { useT } from '../../../i18n/t.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { CaseChip } from '../case-chips.tsx';
import styles from '../casework.module.css';
import { caseQuery } from '../queries.ts';
import { CaseActions } from './case-actions.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseSection } from './case-section.tsx';
import { SectionTabs } from './section-tabs.tsx';

const route = getRouteApi('/frame/casework/$id');

/** A case: what is due, what it is about, what shows it, what was sent and what came back. */
export function CaseScreen() {
  const t = useT();
  const { id } = route.useParams();
  const found = useQuery(caseQuery(id));
  const all = <Link to="/casework">{t('casework.all')}</Link>;
  if (isProblem(found.error, 'case-not-found')) {
    return (
      <Page title={t('casework.one')} actions={all}>
        <EmptyState title={t('casework.unknown')}>{t('casework.unknown.text')}</EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={found.data ? t('casework.title-of', { number: String(found.data.number) }) : t('casework.one')}
      note={found.data && <CaseChip one={found.data} />}
      actions={
        <>
          {all}
          {found.data && <CaseActions one={found.data} />}
        </>
      }
    >
      <QueryState query={found} rows={16}>
        {(one) => <Loaded one={one} />}
      </QueryState>
    </Page>
  );
}

function Loaded({ one }: { readonly one: CaseworkCase }) {
  const { tab = 'items' } = route.useSearch();
  return (
    <div className={styles.case}>
      <CaseHead one={one} />
      <SectionTabs one={one} />
      <div className={styles.section}>
        <CaseSection tab={tab} one={one} />
      </div>
    </div>
  );
}
