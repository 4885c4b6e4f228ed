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

/** The columns of the list; beside an open job what they say is short. */
export function useJobColumns(isBeside: boolean): readonly Column<Job>[] {
  const t = useT();
  return [
    {
      id: 'priority',
      title: t('queue.column.priority'),
      width: '72px',
      beside: 'same',
      align: 'end',
      cell: (job) => <Priority job={job} />,
    },
    {
      id: 'severity',
      title: <span className={isBeside ? 'visually-hidden' : ''}>{t('queue.column.severity')}</span>,
      width: '104px',
      beside: '40px',
      cell: (job) => <SeverityChip severity={job.severity} iconOnly={isBeside} />,
    },
    {
      id: 'account',
      title: t('queue.column.account'),
      width: '17%',
      beside: 'auto',
      cell: (job) => <JobAccount job={job} isBeside={isBeside} />,
    },
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
    {
      id: 'due',
      title: t('queue.column.due'),
      width: '150px',
      beside: '140px',
      cell: ({ dueAt, createdAt, state }) =>
        dueAt !== undefined && state !== 'resolved' ? (
          <Clock startedAt={createdAt} dueAt={dueAt} />
        ) : (
          <span className="dim">
            {!isBeside && t('queue.opened')} <Time at={createdAt} />
          </span>
        ),
    },
  ];
}

function JobAccount({ job, isBeside }: { readonly job: Job; readonly isBeside: boolean }) {
  const name = job.account?.handle ?? job.account?.displayName ?? job.accountId;
  return isBeside ? (
    <span className="one-line" dir="auto">
      {name}
    </span>
  ) : (
    <>
      <Name>{name}</Name>
      <span className="dim">
        {' '}
        <Name>{job.platform}</Name>
      </span>
    </>
  );
}
