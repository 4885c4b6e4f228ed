import type { BulkRun } from '@breakwater/contracts/review';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import type { Column } from '../../../ui/data-table.tsx';
import { List } from '../../../ui/list/list.tsx';
import { rowsOf } from '../../../ui/list/list-rows.ts';
import { Page } from '../../../ui/page.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { BulkProgress } from './bulk-progress.tsx';
import { bulkRunsQuery } from './queries.ts';

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
  const address = useAddress('/frame/bulk', 'run');
  const list = rowsOf(useQuery(bulkRunsQuery), ({ items }) => items);
  const shown = list.rows?.find(({ id }) => id === address.open);
  return (
    <Page title={t('bulk.title')}>
      <List
        label={t('bulk.title')}
        list={list}
        columns={useColumns()}
        opens={address}
        none={<EmptyState title={t('bulk.none.title')}>{t('bulk.none.text')}</EmptyState>}
        detailTitle={t('bulk.run')}
        detail={shown && <BulkProgress run={shown} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<BulkRun>[] {
  const t = useT();
  const formats = useFormats();
  return [
    {
      id: 'state',
      title: t('bulk.column.state'),
      width: '130px',
      beside: 'same',
      cell: ({ state }) => <StateChip tone={TONES[state]}>{t(`bulk.state.${state}`)}</StateChip>,
    },
    {
      id: 'reason',
      title: t('bulk.column.reason'),
      beside: 'same',
      cell: ({ reason }) => <bdi>{reason}</bdi>,
    },
    {
      id: 'done',
      title: t('bulk.column.done'),
      width: '130px',
      beside: 'same',
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
}
