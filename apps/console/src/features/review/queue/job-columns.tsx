import type { Job } from '@breakwater/contracts/review';
import { OwnText } from '../../../i18n/own-text.tsx';
import { useT } from '../../../i18n/t.tsx';
import { Clock } from '../../../ui/clock.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { PolicyName } from '../../../ui/policy-name.tsx';
import { Time } from '../../../ui/time.tsx';
import { Name } from '../../../ui/user-text.tsx';
import { Priority } from '../job/case/priority.tsx';
import { SeverityChip } from '../job/case/severity-chip.tsx';
import { StateOfJob } from '../job/case/state-of-job.tsx';

/** The columns of the list; beside an open job only those that tell jobs apart. */
export function useJobColumns(narrow: boolean): readonly Column<Job>[] {
  const t = useT();
  const priority: Column<Job> = {
    id: 'priority',
    title: t('queue.column.priority'),
    width: '72px',
    align: 'end',
    cell: (job) => <Priority job={job} />,
  };
  const account: Column<Job> = {
    id: 'account',
    title: t('queue.column.account'),
    ...(!narrow && { width: '17%' }),
    cell: ({ account: known, accountId, platform }) => (
      <>
        {narrow ? (
          <span className="one-line" dir="auto">
            {known?.handle ?? known?.displayName ?? accountId}
          </span>
        ) : (
          <Name>{known?.handle ?? known?.displayName ?? accountId}</Name>
        )}
        {!narrow && (
          <span className="dim">
            {' '}
            <Name>{platform}</Name>
          </span>
        )}
      </>
    ),
  };
  const due: Column<Job> = {
    id: 'due',
    title: t('queue.column.due'),
    width: narrow ? '140px' : '150px',
    cell: ({ dueAt, createdAt, state }) =>
      dueAt !== undefined && state !== 'resolved' ? (
        <Clock startedAt={createdAt} dueAt={dueAt} />
      ) : (
        <span className="dim">
          {!narrow && t('queue.opened')} <Time at={createdAt} />
        </span>
      ),
  };
  const severity: Column<Job> = {
    id: 'severity',
    title: narrow ? (
      <span className="visually-hidden">{t('queue.column.severity')}</span>
    ) : (
      t('queue.column.severity')
    ),
    width: narrow ? '40px' : '104px',
    cell: (job) => <SeverityChip severity={job.severity} iconOnly={narrow} />,
  };
  if (narrow) return [priority, severity, account, due];
  return [
    priority,
    severity,
    account,
    {
      id: 'because',
      title: t('queue.column.because'),
      cell: (job) => <OwnText of={job} field="because" className="one-line" hint />,
    },
    {
      id: 'policy',
      title: t('queue.column.policy'),
      width: '15%',
      cell: ({ policy }) => <PolicyName id={policy} />,
    },
    { id: 'state', title: t('queue.column.state'), width: '150px', cell: (job) => <StateOfJob job={job} /> },
    due,
  ];
}
