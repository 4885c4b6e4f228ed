import type { OrderSummary } from '@breakwater/contracts/orders';
import { Link } from '@tanstack/react-router';
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
  const instrumentName = useInstrumentName();
  return [
    { id: 'due', title: t('orders.column.due'), width: '138px', cell: (order) => <Due order={order} /> },
    {
      id: 'number',
      title: t('orders.column.number'),
      width: '124px',
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
      width: '108px',
      cell: ({ level }) => <LevelChip level={level} />,
    },
    {
      id: 'what',
      title: t('orders.column.what'),
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
      width: '66px',
      align: 'end',
      cell: ({ targets }) => targets,
    },
    {
      id: 'found',
      title: t('orders.column.found'),
      width: '168px',
      cell: (order) => <Found order={order} />,
    },
    {
      id: 'state',
      title: t('orders.column.state'),
      width: '136px',
      cell: ({ state }) => <OrderStateChip state={state} />,
    },
    {
      id: 'marks',
      title: t('orders.column.marks'),
      width: '186px',
      cell: (order) => <OrderMarks order={order} />,
    },
  ];
}

function Due({ order: { dueAt, dueDone, receivedAt, paused } }: { readonly order: OrderSummary }) {
  const t = useT();
  if (paused !== undefined)
    return <span title={t(`orders.pause.${paused}`)}>{t(`orders.pause.${paused}`)}</span>;
  if (dueAt === undefined) return <span className="dim">{t('orders.due.none')}</span>;
  return (
    <>
      <Clock startedAt={receivedAt} dueAt={dueAt} />
      {dueDone && dueDone.done > 0 && <span className="dim">{t('orders.clock.done', dueDone)}</span>}
    </>
  );
}

/** What the desk found: defects, and tests that it failed. */
function Found({ order: { defects, failedTests } }: { readonly order: OrderSummary }) {
  const t = useT();
  if (defects + failedTests === 0) return null;
  const parts = [
    ...(defects > 0 ? [t('orders.found.defects', { count: defects })] : []),
    ...(failedTests > 0 ? [t('orders.found.tests', { count: failedTests })] : []),
  ];
  return (
    <span title={parts.join(t('orders.and'))}>
      <StateChip tone="attention">{parts.join(t('orders.and'))}</StateChip>
    </span>
  );
}
