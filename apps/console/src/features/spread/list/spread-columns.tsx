import type { SpreadSummary } from '@breakwater/contracts/spread';
import { useT } from '../../../i18n/t.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { Time } from '../../../ui/time.tsx';
import { SaidChip } from '../said-chip.tsx';
import { ThingLabel } from '../thing-label.tsx';
import { useExpected } from '../use-expected.ts';

/** The columns of the list of what spreads. */
export function useSpreadColumns(): readonly Column<SpreadSummary>[] {
  const t = useT();
  const expected = useExpected();
  return [
    {
      id: 'what',
      title: t('spread.column.what'),
      cell: (thing) => (
        <span className="one-line">
          <ThingLabel thing={thing} />
        </span>
      ),
    },
    {
      id: 'hour',
      title: t('spread.column.hour'),
      width: '9%',
      align: 'end',
      cell: ({ arrivals1h }) => arrivals1h,
    },
    {
      id: 'all',
      title: t('spread.column.all'),
      width: '8%',
      align: 'end',
      cell: ({ arrivals }) => arrivals,
    },
    {
      id: 'accounts',
      title: t('spread.column.accounts'),
      width: '9%',
      align: 'end',
      cell: ({ accounts }) => accounts,
    },
    {
      id: 'expected',
      title: t('spread.column.expected'),
      width: '17%',
      align: 'end',
      cell: ({ forecast }) =>
        forecast.known ? expected(forecast) : <span className="dim">{expected(forecast)}</span>,
    },
    {
      id: 'said',
      title: t('spread.column.said'),
      width: '15%',
      cell: ({ said }) => <SaidChip said={said} />,
    },
    {
      id: 'last',
      title: t('spread.column.last'),
      width: '12%',
      cell: ({ lastAt }) => <Time at={lastAt} />,
    },
  ];
}
