import type { CaseImportRow } from '@breakwater/contracts/casework';
import { useT } from '../../../i18n/t.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { VerdictChip } from '../case-chips.tsx';

/** Whether a person may take a row that is not simply new. */
export function isTakeable({ verdict, why }: Pick<CaseImportRow, 'verdict' | 'why'>): boolean {
  return verdict === 'unclear' || why === 'asked-before';
}

/** The columns of the rows of a list. */
export function useRowColumns(): readonly Column<CaseImportRow>[] {
  const t = useT();
  return [
    {
      id: 'row',
      title: t('casework.column.row'),
      width: '80px',
      align: 'end',
      cell: ({ row }) => row,
    },
    {
      id: 'verdict',
      title: t('casework.column.verdict'),
      width: '150px',
      cell: ({ verdict }) => <VerdictChip verdict={verdict} />,
    },
    {
      id: 'why',
      title: t('casework.column.why'),
      width: '28%',
      cell: ({ why, ofRow, ofCase }) =>
        why === undefined ? '' : t(`casework.why.${why}`, { row: ofRow ?? 0, number: String(ofCase ?? '') }),
    },
    {
      id: 'value',
      title: t('casework.column.value'),
      cell: ({ value }) => (
        <span className="one-line">
          <bdi className="code">{value}</bdi>
        </span>
      ),
    },
    {
      id: 'note',
      title: t('casework.field.note'),
      width: '18%',
      cell: ({ note = '' }) => (
        <span className="one-line">
          <bdi>{note}</bdi>
        </span>
      ),
    },
  ];
}
