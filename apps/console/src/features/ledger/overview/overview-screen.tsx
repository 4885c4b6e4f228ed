import { addressOf } from '@breakwater/client';
import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { CsvButton } from '../../../ui/chart/csv-button.tsx';
import { toCsv } from '../../../ui/chart/series.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { besideDetail } from '../../../ui/list/list.tsx';
import { ListDetail } from '../../../ui/list-detail.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { LedgerTabs } from '../matters/ledger-tabs.tsx';
import { Networks } from './networks.tsx';
import styles from './overview.module.css';
import { overviewRows } from './overview-rows.ts';
import { PlatformDetail } from './platform-detail.tsx';
import { overviewQuery } from './queries.ts';
import { useOverviewColumns } from './use-overview-columns.tsx';

const route = getRouteApi('/frame/morning');

/** What a ministry looks at in the morning: platforms side by side, and networks that were named to several. */
export function OverviewScreen() {
  const t = useT();
  const formats = useFormats();
  const lang = useLingui().i18n.locale === 'ur' ? 'ur' : 'en';
  const { platform } = route.useSearch();
  const navigate = route.useNavigate();
  const open = (next: string | undefined): void =>
    void navigate({ search: next === undefined ? {} : { platform: next }, replace: true });
  const query = useQuery(overviewQuery);
  const columns = useOverviewColumns();
  const shown = query.data?.platforms.find((one) => one.platform === platform);
  return (
    <Page
      title={t('overview.title')}
      note={query.data && t('overview.as-of', { at: formats.dateTime(query.data.at) })}
      actions={<LedgerTabs />}
    >
      <ListDetail
        onClose={() => open(undefined)}
        detailTitle={shown?.platform}
        detail={shown && <PlatformDetail standing={shown} />}
        filters={
          <>
            <a
              href={addressOf('ledger.overviewReport', { query: { lang } }).path}
              download={`platforms-${lang}.pdf`}
            >
              {t('overview.report')}
            </a>
            <CsvButton fileName="platforms" csv={() => toCsv(overviewRows(query.data?.platforms ?? []))} />
          </>
        }
        list={
          <QueryState query={query} rows={10}>
            {(overview) => (
              <div className={styles.sides}>
                <DataTable
                  label={t('overview.title')}
                  rows={overview.platforms}
                  rowKey={(one) => one.platform}
                  columns={shown ? besideDetail(columns) : columns}
                  current={platform}
                  onOpen={(one) => open(one.platform)}
                  empty={<EmptyState title={t('overview.none')}>{t('overview.none.text')}</EmptyState>}
                />
                {overview.networks.length > 0 && <Networks networks={overview.networks} onOpen={open} />}
              </div>
            )}
          </QueryState>
        }
      />
    </Page>
  );
}
