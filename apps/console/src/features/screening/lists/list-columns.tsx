import type { DesignationList } from '@breakwater/contracts/screening';
import { useT } from '../../../i18n/t.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { Time } from '../../../ui/time.tsx';
import { ListStateChip } from './list-state-chip.tsx';

/** The columns of the lists. */
export function useListColumns(): readonly Column<DesignationList>[] {
  const t = useT();
  return [
    {
      id: 'title',
      title: t('lists.column.list'),
      beside: 'same',
      cell: (list) => (
        <span className="one-line" dir="auto" title={list.id}>
          {list.title}
        </span>
      ),
    },
    {
      id: 'authority',
      title: t('lists.column.authority'),
      width: '20%',
      cell: ({ authority }) => (
        <span className="one-line" dir="auto">
          {authority}
        </span>
      ),
    },
    {
      id: 'screens',
      title: t('lists.column.screens'),
      width: '140px',
      cell: ({ screens }) => t(`lists.screens.${screens}`),
    },
    {
      id: 'entries',
      title: t('lists.column.entries'),
      width: '90px',
      align: 'end',
      cell: ({ entries }) => entries,
    },
    {
      id: 'version',
      title: t('lists.column.version'),
      width: '80px',
      align: 'end',
      cell: ({ version }) => version,
    },
    {
      id: 'state',
      title: t('lists.column.state'),
      width: '130px',
      beside: '38%',
      cell: (list) => <ListStateChip list={list} />,
    },
    {
      id: 'checked',
      title: t('lists.column.checked'),
      width: '140px',
      cell: ({ checkedAt }) =>
        checkedAt ? <Time at={checkedAt} /> : <span className="dim">{t('lists.never')}</span>,
    },
  ];
}
