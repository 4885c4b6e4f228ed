import type { BulkRun } from '@breakwater/contracts/review';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { ListDetail } from '../../../ui/list-detail.tsx';
import { Page } from '../../../ui/page.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { BulkProgress } from './bulk-progress.tsx';
import { bulkRunsQuery } from './queries.ts';

const route = getRouteApi('/frame/bulk');

const TONES: Readonly<Record<BulkRun['state'], Tone>> = {
  running: 'info',
  done: 'done',
  cancelled: 'neutral',
  undoing: 'attention',
  undone: 'neutral',
};

/** Decisions on many jobs at once: those under way, and those of before. They go on when the page is left. */
export function BulkScreen() {
  const t = useT();
  const formats = useFormats();
  const { run: open } = route.useSearch();
  const navigate = route.useNavigate();
  const runs = useQuery(bulkRunsQuery);
  const shown = runs.data?.items.find(({ id }) => id === open);
  const columns: readonly Column<BulkRun>[] = [
    {
      id: 'state',
      title: t('bulk.column.state'),
      width: '130px',
      cell: ({ state }) => <StateChip tone={TONES[state]}>{t(`bulk.state.${state}`)}</StateChip>,
    },
    { id: 'reason', title: t('bulk.column.reason'), cell: ({ reason }) => <bdi>{reason}</bdi> },
    {
      id: 'done',
      title: t('bulk.column.done'),
      width: '130px',
      align: 'end',
      cell: ({ done, total }) => t('bulk.of', { done: formats.number(done), total: formats.number(total) }),
    },
    {
      id: 'by',
      title: t('bulk.column.by'),
      width: '150px',
      cell: ({ startedBy }) => <Actor id={startedBy} />,
    },
    {
      id: 'at',
      title: t('bulk.column.at'),
      width: '130px',
      cell: ({ startedAt }) => <Time at={startedAt} />,
    },
  ];
  return (
    <Page title={t('bulk.title')}>
      <ListDetail
        detailTitle={t('bulk.run')}
        onClose={() => void navigate({ search: {} })}
        detail={shown && <BulkProgress run={shown} />}
        list={
          <QueryState query={runs}>
            {({ items: rows }) => (
              <DataTable
                label={t('bulk.title')}
                rows={rows}
                rowKey={({ id }) => id}
                columns={open === undefined ? columns : columns.slice(0, 3)}
                current={open}
                onOpen={({ id }) => void navigate({ search: { run: id } })}
                empty={<EmptyState title={t('bulk.none.title')}>{t('bulk.none.text')}</EmptyState>}
              />
            )}
          </QueryState>
        }
      />
    </Page>
  );
}
