import type { ListVersion } from '@breakwater/contracts/screening';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useActorName } from '../../../api/staff-names.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import styles from './lists.module.css';
import { listVersionsQuery } from './queries.ts';
import { VersionChanges } from './version-changes.tsx';

const route = getRouteApi('/frame/screening/lists');

/** Every version of a list with what it changed; the open one below with names. */
export function Versions({ list }: { readonly list: string }) {
  const t = useT();
  const { version: open } = route.useSearch();
  const navigate = route.useNavigate();
  const versions = useQuery(listVersionsQuery(list));
  const rows = versions.data?.versions ?? [];
  return (
    <QueryState query={versions} rows={3}>
      {() => (
        <>
          <div className={styles.rows} style={{ blockSize: tableHeight(rows.length) }}>
            <DataTable
              label={t('lists.versions')}
              rows={rows}
              rowKey={({ version }) => String(version)}
              current={open === undefined ? undefined : String(open)}
              onOpen={({ version }) => void navigate({ search: { list, version } })}
              empty={<EmptyState title={t('lists.versions.none')} />}
              columns={[
                {
                  id: 'version',
                  title: t('lists.column.version'),
                  width: '80px',
                  cell: ({ version }) => version,
                },
                {
                  id: 'when',
                  title: t('lists.versions.when'),
                  width: '130px',
                  cell: ({ loadedAt }) => <Time at={loadedAt} />,
                },
                {
                  id: 'what',
                  title: t('lists.versions.what'),
                  cell: (row) => <Counts version={row} />,
                },
                {
                  id: 'entries',
                  title: t('lists.column.entries'),
                  width: '90px',
                  align: 'end',
                  cell: ({ entries }) => entries,
                },
                {
                  id: 'who',
                  title: t('lists.versions.who'),
                  width: '150px',
                  cell: ({ by }) => <By actor={by} />,
                },
              ]}
            />
          </div>
          {open !== undefined && <VersionChanges list={list} version={open} />}
        </>
      )}
    </QueryState>
  );
}

/** As high as its rows, to a point: what a version changed has its place below. */
function tableHeight(rows: number): number {
  return rows === 0 ? 150 : 32 + 33 * Math.min(rows, 7);
}

function By({ actor }: { readonly actor: string }) {
  const t = useT();
  const nameOf = useActorName();
  return <bdi>{actor === 'first-start' ? t('lists.by.first-start') : nameOf(actor)}</bdi>;
}

/** What a version added, changed, removed and dropped: signs and colours, and words for those who hear it. */
function Counts({ version: { counts } }: { readonly version: Pick<ListVersion, 'counts'> }) {
  const t = useT();
  const formats = useFormats();
  const { added, changed, removed, dropped } = counts;
  return (
    <>
      <span className="visually-hidden">{t('lists.counts', counts)}</span>
      <span className={styles.counts} aria-hidden="true" dir="ltr" title={t('lists.counts', counts)}>
        <span className={styles.added}>+{formats.number(added)}</span>
        <span className={styles.changed}>~{formats.number(changed)}</span>
        <span className={styles.removed}>−{formats.number(removed)}</span>
        {dropped > 0 && <span className="dim">⌀{formats.number(dropped)}</span>}
      </span>
    </>
  );
}
