import type { IncidentSummary } from '@breakwater/contracts/incidents';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { Time } from '../../../ui/time.tsx';
import { IncidentStateChip } from '../incident-state-chip.tsx';

/** The columns of the list of incidents. */
export function useIncidentColumns(): readonly Column<IncidentSummary>[] {
  const t = useT();
  return [
    {
      id: 'state',
      title: t('incidents.column.state'),
      width: '205px',
      cell: ({ status }) => <IncidentStateChip state={status} />,
    },
    {
      id: 'title',
      title: t('incidents.column.title'),
      cell: ({ title }) => (
        <span className="one-line">
          <bdi>{title}</bdi>
        </span>
      ),
    },
    {
      id: 'happened',
      title: t('incidents.column.happened'),
      width: '130px',
      cell: ({ happenedAt }) => <Time at={happenedAt} />,
    },
    {
      id: 'by',
      title: t('incidents.column.by'),
      width: '150px',
      cell: ({ declaredBy }) => <Actor id={declaredBy} />,
    },
    {
      id: 'second',
      title: t('incidents.column.second'),
      width: '150px',
      cell: ({ confirmedBy, status }) => {
        if (confirmedBy !== undefined) return <Actor id={confirmedBy} />;
        return <span className="dim">{status === 'declared' ? t('incidents.second.waits') : '–'}</span>;
      },
    },
    {
      id: 'found',
      title: t('incidents.column.found'),
      width: '100px',
      align: 'end',
      cell: ({ found }) => found,
    },
    {
      id: 'decided',
      title: t('incidents.column.decided'),
      width: '100px',
      align: 'end',
      cell: ({ decided }) => decided,
    },
  ];
}
