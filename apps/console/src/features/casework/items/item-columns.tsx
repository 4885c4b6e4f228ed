import type { CaseItem, CaseworkCase } from '@breakwater/contracts/casework';
import { useT } from '../../../i18n/t.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { Time } from '../../../ui/time.tsx';
import { ItemChip } from '../case-chips.tsx';

/** The columns of the items of a case. */
export function useItemColumns(kind: CaseworkCase['requestKind']): readonly Column<CaseItem>[] {
  const t = useT();
  return [
    {
      id: 'place',
      title: t('casework.column.place'),
      width: '64px',
      align: 'end',
      cell: ({ place }) => place,
    },
    {
      id: 'state',
      title: t('casework.column.state'),
      width: '170px',
      beside: '150px',
      cell: ({ state }) => <ItemChip state={state} kind={kind} />,
    },
    {
      id: 'kind',
      title: t('casework.column.kind'),
      width: '100px',
      cell: (item) => t(`casework.item-kind.${item.kind}`),
    },
    {
      id: 'value',
      title: t('casework.column.value'),
      beside: 'same',
      cell: ({ value }) => (
        <span className="one-line">
          <bdi className="code">{value}</bdi>
        </span>
      ),
    },
    {
      id: 'ground',
      title: t('casework.column.ground'),
      width: '16%',
      cell: ({ ground, refusedOn }) => (
        <span className="one-line">
          <bdi>{refusedOn ?? ground ?? ''}</bdi>
        </span>
      ),
    },
    {
      id: 'since',
      title: t('casework.column.since'),
      width: '120px',
      cell: ({ stateAt }) => (stateAt === undefined ? <span className="dim">–</span> : <Time at={stateAt} />),
    },
    {
      id: 'captures',
      title: t('casework.column.captures'),
      width: '100px',
      align: 'end',
      cell: ({ captures }) => captures,
    },
  ];
}
