import type { OrderSummary } from '@breakwater/contracts';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Clock } from '../../../ui/clock.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { LevelChip } from '../level-chip.tsx';
import { OrderMarks } from '../order-marks.tsx';
import { OrderStateChip } from '../order-state-chip.tsx';
import { useInstrumentName } from '../use-instrument-name.ts';

/** The columns of the board: when, who, what. */
export function useOrderColumns(): readonly Column<OrderSummary>[] {
  const t = useT();
  const formats = useFormats();
  const instrumentName = useInstrumentName();
  return [
    { id: 'due', title: t('orders.column.due'), width: '15%', cell: (order) => <Due order={order} /> },
    {
      id: 'number',
      title: t('orders.column.number'),
      width: '13%',
      cell: ({ id, number, reference }) => (
        <Link to="/orders/$id" params={{ id }} className="one-line">
          <bdi>{`#${number}`}</bdi> {reference !== undefined && <bdi className="dim">{reference}</bdi>}
        </Link>
      ),
    },
    {
      id: 'authority',
      title: t('orders.column.authority'),
      cell: ({ authorityName }) =>
        authorityName === undefined ? (
          <span className="dim">{t('orders.authority.unknown')}</span>
        ) : (
          <bdi className="one-line">{authorityName}</bdi>
        ),
    },
    {
      id: 'level',
      title: t('orders.column.level'),
      width: '11%',
      cell: ({ level }) => <LevelChip level={level} />,
    },
    {
      id: 'what',
      title: t('orders.column.what'),
      width: '18%',
      cell: ({ kind, instrument }) => (
        <span title={instrument === undefined ? '' : instrumentName(instrument)}>
          {kind === undefined ? (
            <span className="dim">{t('orders.kind.unknown')}</span>
          ) : (
            t(`orders.kind.${kind}`)
          )}{' '}
          {instrument !== undefined && <bdi className="dim">{instrumentName(instrument)}</bdi>}
        </span>
      ),
    },
    {
      id: 'targets',
      title: t('orders.column.targets'),
      width: '76px',
      align: 'end',
      cell: ({ targets }) => formats.number(targets),
    },
    { id: 'found', title: t('orders.column.found'), width: '12%', cell: (order) => <Found order={order} /> },
    {
      id: 'state',
      title: t('orders.column.state'),
      width: '14%',
      cell: (order) => (
        <>
          <OrderStateChip state={order.state} /> <OrderMarks order={order} />
        </>
      ),
    },
  ];
}

function Due({ order: { dueAt, receivedAt, paused } }: { readonly order: OrderSummary }) {
  const t = useT();
  if (paused !== undefined)
    return <span title={t(`orders.pause.${paused}`)}>{t(`orders.pause.${paused}`)}</span>;
  if (dueAt === undefined) return <span className="dim">{t('orders.due.none')}</span>;
  return <Clock startedAt={receivedAt} dueAt={dueAt} />;
}

/** What the desk found: defects, and tests that it failed. */
function Found({ order: { defects, failedTests } }: { readonly order: OrderSummary }) {
  const t = useT();
  if (defects + failedTests === 0) return null;
  return <StateChip tone="attention">{t('orders.found', { defects, tests: failedTests })}</StateChip>;
}
