import type { MatterSummary } from '@breakwater/contracts/ledger';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Clock } from '../../../ui/clock.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { Local } from '../../../ui/local.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';

/** The columns of the list of matters. */
export function useMatterColumns(): readonly Column<MatterSummary>[] {
  const t = useT();
  const formats = useFormats();
  return [
    {
      id: 'due',
      title: t('matters.column.due'),
      width: '16%',
      cell: ({ dueAt, openedAt, closedAt }) =>
        closedAt !== undefined ? (
          <StateChip tone="done">{t('matters.closed')}</StateChip>
        ) : dueAt === undefined ? (
          <span className="dim">{t('matters.nothing-due')}</span>
        ) : (
          <Clock startedAt={openedAt} dueAt={dueAt} />
        ),
    },
    {
      id: 'title',
      title: t('matters.column.matter'),
      cell: ({ title }) => (
        <span className="one-line" dir="auto">
          {title}
        </span>
      ),
    },
    {
      id: 'platform',
      title: t('matters.column.platform'),
      width: '11%',
      cell: ({ platform }) => <bdi>{platform}</bdi>,
    },
    {
      id: 'authority',
      title: t('matters.column.authority'),
      width: '16%',
      cell: ({ authorityName }) => (
        <span className="one-line">
          <bdi>{authorityName}</bdi>
        </span>
      ),
    },
    {
      id: 'state',
      title: t('matters.column.state'),
      width: '16%',
      cell: ({ state }) => (
        <span className="one-line">
          {t('matters.step', { step: state.step })} <Local text={state.label} />
        </span>
      ),
    },
    {
      id: 'entries',
      title: t('matters.column.entries'),
      width: '7%',
      align: 'end',
      cell: ({ entries }) => entries,
    },
    {
      id: 'opened',
      title: t('matters.column.opened'),
      width: '10%',
      cell: ({ openedAt, openedOn = openedAt }) => <time dateTime={openedOn}>{formats.date(openedOn)}</time>,
    },
  ];
}
