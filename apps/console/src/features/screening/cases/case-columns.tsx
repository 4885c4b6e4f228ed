import type { ScreeningCase } from '@breakwater/contracts/screening';
import { useT } from '../../../i18n/t.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { Time } from '../../../ui/time.tsx';
import { Id } from '../../../ui/user-text.tsx';
import { TierChip } from '../match/tier-chip.tsx';
import { CaseStateChip } from './case-state-chip.tsx';

/** The columns of the list of cases; beside an open one evidence is said in short. */
export function useCaseColumns(isBeside: boolean): readonly Column<ScreeningCase>[] {
  const t = useT();
  return [
    {
      id: 'tier',
      title: t('screening.column.tier'),
      width: '205px',
      beside: '42%',
      cell: ({ match }) => <TierChip match={match} short={isBeside} />,
    },
    {
      id: 'account',
      title: t('screening.column.account'),
      beside: 'same',
      cell: ({ subject, accountId }) => (
        <span className="one-line" dir="auto">
          {subject.displayName ?? subject.handle ?? accountId}
        </span>
      ),
    },
    {
      id: 'handle',
      title: t('screening.column.handle'),
      width: '15%',
      cell: ({ subject, platform }) => (
        <>
          {subject.handle && <bdi>@{subject.handle}</bdi>} <span className="dim">{platform}</span>
        </>
      ),
    },
    {
      id: 'designation',
      title: t('screening.column.designation'),
      cell: ({ match }) => (
        <span className="one-line" dir="auto">
          {match.designated}
        </span>
      ),
    },
    {
      id: 'list',
      title: t('screening.column.list'),
      width: '150px',
      cell: ({ match }) => (
        <span title={match.listTitle}>
          <Id>{`${match.list} ${match.ref}`}</Id>
        </span>
      ),
    },
    {
      id: 'state',
      title: t('screening.column.state'),
      width: '140px',
      cell: (one) => <CaseStateChip case={one} />,
    },
    {
      id: 'opened',
      title: t('screening.column.opened'),
      width: '120px',
      cell: ({ openedAt }) => <Time at={openedAt} />,
    },
  ];
}
