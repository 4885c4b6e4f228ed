import type { QualityGroup, QualityReport } from '@breakwater/contracts/review';
import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { AgreementTable } from './agreement-table.tsx';
import { GoldenJobs } from './golden-jobs.tsx';
import { Missed } from './missed.tsx';
import styles from './quality.module.css';
import { reportQuery } from './queries.ts';

const route = getRouteApi('/frame/quality');
const GROUPS: readonly QualityGroup[] = ['policy', 'language', 'reviewer'];

/** How far people agree when the same job is judged twice, with how sure that is. */
export function ReportScreen() {
  const t = useT();
  const may = useMay();
  const { by = 'policy' } = route.useSearch();
  const navigate = route.useNavigate();
  const report = useQuery(reportQuery(by));
  return (
    <Page
      title={t('quality.title')}
      actions={
        may('quality.review') && (
          <Button renderRoot={(props) => <Link to="/quality/review" {...props} />}>
            {t('quality.blind.title')}
          </Button>
        )
      }
    >
      <div className={styles.report}>
        <SegmentedControl
          size="xs"
          aria-label={t('quality.by')}
          data={GROUPS.map((value) => ({ value, label: t(`quality.by.${value}`) }))}
          value={by}
          onChange={(value) =>
            void navigate({ search: value === 'policy' ? {} : { by: value as QualityGroup }, replace: true })
          }
        />
        <QueryState query={report}>
          {(data) =>
            data.overall.n === 0 ? (
              <EmptyState title={t('quality.none.title')}>
                {t('quality.none.text', { count: data.waiting })}
              </EmptyState>
            ) : (
              <>
                <Answer report={data} />
                <AgreementTable report={data} />
              </>
            )
          }
        </QueryState>
        <Missed />
        {may('quality.manage') && <GoldenJobs />}
      </div>
    </Page>
  );
}

/** What the report says, as a sentence. */
function Answer({ report: { overall, waiting } }: { readonly report: QualityReport }) {
  const t = useT();
  const formats = useFormats();
  const [low, high] = overall.interval;
  return (
    <p className={styles.says}>
      {t('quality.says', {
        count: overall.n,
        agreement: formats.percent(overall.agreement, 0),
        low: formats.percent(low, 0),
        high: formats.percent(high, 0),
      })}{' '}
      <span className="dim">{t('quality.waiting', { count: waiting })}</span>
    </p>
  );
}
