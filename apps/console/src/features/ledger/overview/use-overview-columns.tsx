import type { PlatformStanding } from '@breakwater/contracts/ledger';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { Local } from '../../../ui/local.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { overdueOf } from './overview-rows.ts';

/** Platforms side by side, a question a column. */
export function useOverviewColumns(): readonly Column<PlatformStanding>[] {
  const t = useT();
  const formats = useFormats();
  const number = (id: 'letters' | 'items' | 'gone' | 'stillThere' | 'refused' | 'open') => ({
    id,
    title: t(`overview.column.${id}`),
    width: '7%',
    align: 'end' as const,
    cell: ({ asked }: PlatformStanding) => asked[id],
  });
  return [
    {
      id: 'platform',
      title: t('overview.column.platform'),
      beside: 'same',
      cell: ({ platform }) => <bdi>{platform}</bdi>,
    },
    {
      id: 'state',
      title: t('overview.column.state'),
      width: '20%',
      beside: '50%',
      cell: ({ matters }) => (
        <span className="one-line">
          {matters.map(({ id, state }, place) => (
            <span key={id}>
              {place > 0 && ' · '}
              <Local text={state.label} />
            </span>
          ))}
        </span>
      ),
    },
    number('letters'),
    number('items'),
    number('gone'),
    number('stillThere'),
    number('refused'),
    number('open'),
    {
      id: 'overdue',
      title: t('overview.column.overdue'),
      width: '9%',
      cell: (one) => {
        const overdue = overdueOf(one);
        return overdue === 0 ? '–' : <StateChip tone="danger">{formats.number(overdue)}</StateChip>;
      },
    },
    {
      id: 'insufficient',
      title: t('overview.column.insufficient'),
      width: '9%',
      align: 'end',
      cell: ({ insufficient }) => insufficient.length,
    },
    {
      id: 'met',
      title: t('overview.column.met'),
      width: '10%',
      cell: ({ meetings: [last] }) =>
        last === undefined ? '–' : <time dateTime={last.day}>{formats.date(last.day)}</time>,
    },
  ];
}
