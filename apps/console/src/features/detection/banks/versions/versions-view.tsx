import type { BankVersion } from '@breakwater/contracts/detection';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useT } from '../../../../i18n/t.tsx';
import { ChangedBy } from '../../../../ui/changed-by.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { StateChip } from '../../../../ui/state-chip.tsx';
import { EmptyState, QueryState } from '../../../../ui/states.tsx';
import { Time } from '../../../../ui/time.tsx';
import bank from '../bank-view.module.css';
import { bankDiffQuery, bankVersionsQuery } from '../queries.ts';
import { BankDiffView } from './bank-diff.tsx';

const route = getRouteApi('/frame/banks');

/** Every change of a bank: who, when, why, and what it changed. */
export function VersionsView({ bank: id }: { readonly bank: string }) {
  const t = useT();
  const { version: open } = route.useSearch();
  const navigate = route.useNavigate();
  const versions = useQuery(bankVersionsQuery(id));
  const rows = versions.data?.versions ?? [];
  return (
    <QueryState query={versions}>
      {() => (
        <>
          <div className={bank.rows} style={{ flex: 'none', blockSize: tableHeight(rows.length) }}>
            <DataTable
              label={t('banks.view.versions')}
              rows={rows}
              rowKey={({ version }) => String(version)}
              current={open === undefined ? undefined : String(open)}
              onOpen={({ version }) => void navigate({ search: { bank: id, view: 'versions', version } })}
              empty={<EmptyState title={t('banks.versions.none')} />}
              columns={[
                {
                  id: 'version',
                  title: t('banks.column.version'),
                  width: '80px',
                  cell: ({ version }) => version,
                },
                {
                  id: 'when',
                  title: t('banks.column.changed'),
                  width: '130px',
                  cell: ({ changedAt }) => <Time at={changedAt} />,
                },
                {
                  id: 'who',
                  title: t('banks.versions.who'),
                  cell: ({ changedBy }) => <ChangedBy actor={changedBy} />,
                },
                {
                  id: 'what',
                  title: t('banks.versions.what'),
                  width: '130px',
                  cell: (row) => <Counts version={row} />,
                },
                {
                  id: 'why',
                  title: t('banks.versions.why'),
                  width: '34%',
                  cell: ({ reason, forced }) => (
                    <>
                      {forced && <StateChip tone="attention">{t('banks.versions.forced')}</StateChip>}{' '}
                      {reason === undefined ? <span className="dim">–</span> : <bdi>{reason}</bdi>}
                    </>
                  ),
                },
              ]}
            />
          </div>
          {open !== undefined && <VersionDiff bank={id} version={open} />}
        </>
      )}
    </QueryState>
  );
}

/** As high as its rows, to a point: what a version changed has its place below. */
function tableHeight(rows: number): number {
  return 32 + 33 * Math.min(Math.max(rows, 3), 8);
}

function Counts({ version: { added, ended, entryCount } }: { readonly version: BankVersion }) {
  const t = useT();
  return <>{t('banks.versions.counts', { added, ended, count: entryCount })}</>;
}

function VersionDiff({ bank: id, version }: { readonly bank: string; readonly version: number }) {
  const t = useT();
  const diff = useQuery({ ...bankDiffQuery(id, version - 1, version), enabled: version > 1 });
  return (
    <section aria-label={t('banks.versions.changes', { version })}>
      <h3>{t('banks.versions.changes', { version })}</h3>
      {version === 1 ? (
        <p className="dim">{t('banks.versions.first')}</p>
      ) : (
        <QueryState query={diff} rows={3}>
          {(data) => <BankDiffView diff={data} />}
        </QueryState>
      )}
    </section>
  );
}
