import type { CaseSummary } from '@breakwater/contracts/casework';
import { useT } from '../../../i18n/t.tsx';
import { Clock } from '../../../ui/clock.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { Time } from '../../../ui/time.tsx';
import { CaseChip } from '../case-chips.tsx';

/** The columns of the list of cases. */
export function useCaseColumns(): readonly Column<CaseSummary>[] {
  const t = useT();
  return [
    { id: 'state', title: t('casework.column.state'), width: '150px', cell: (one) => <CaseChip one={one} /> },
    {
      id: 'number',
      title: t('casework.column.number'),
      width: '80px',
      align: 'end',
      cell: ({ number }) => <bdi>{number}</bdi>,
    },
    {
      id: 'kind',
      title: t('casework.column.kind'),
      width: '110px',
      cell: ({ kind }) => t(`casework.kind.${kind}`),
    },
    {
      id: 'addressee',
      title: t('casework.column.addressee'),
      width: '20%',
      cell: ({ addresseeName }) => (
        <span className="one-line">
          <bdi>{addresseeName}</bdi>
        </span>
      ),
    },
    {
      id: 'reference',
      title: t('casework.column.reference'),
      cell: ({ reference }) => (
        <span className="one-line">
          <bdi>{reference}</bdi>
        </span>
      ),
    },
    {
      id: 'due',
      title: t('casework.column.due'),
      width: '190px',
      cell: ({ due, issuedAt }) =>
        due?.dueAt === undefined ? (
          <span className="dim">–</span>
        ) : (
          <Clock startedAt={due.startedAt ?? issuedAt ?? due.dueAt} dueAt={due.dueAt} />
        ),
    },
    {
      id: 'done',
      title: t('casework.column.done'),
      width: '130px',
      align: 'end',
      cell: ({ counts: { gone, total } }) => t('casework.done-of', { done: gone, total }),
    },
    {
      id: 'issued',
      title: t('casework.column.issued'),
      width: '130px',
      cell: ({ issuedAt }) =>
        issuedAt === undefined ? <span className="dim">–</span> : <Time at={issuedAt} />,
    },
  ];
}
