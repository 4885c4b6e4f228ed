import type { OrderTask } from '@breakwater/contracts/orders';
import { useT } from '../../../i18n/t.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { targetLine } from '../new/parse-targets.ts';

const TONES: Readonly<Record<OrderTask['status'], Tone>> = {
  waiting: 'neutral',
  'not-found': 'attention',
  working: 'info',
  done: 'done',
  partial: 'attention',
  refused: 'neutral',
  impossible: 'neutral',
  void: 'neutral',
};

export function TaskStatus({ status }: Pick<OrderTask, 'status'>) {
  const t = useT();
  return <StateChip tone={TONES[status]}>{t(`orders.task.${status}`)}</StateChip>;
}

/** The columns of the targets; beside an open one only those that tell them apart. */
export function useTaskColumns(narrow: boolean): readonly Column<OrderTask>[] {
  const t = useT();
  const target: Column<OrderTask> = {
    id: 'target',
    title: t('orders.target'),
    cell: ({ target }) => <bdi className="one-line">{targetLine(target)}</bdi>,
  };
  const status: Column<OrderTask> = {
    id: 'status',
    title: t('orders.task.status'),
    width: narrow ? '40%' : '16%',
    cell: (task) => <TaskStatus status={task.status} />,
  };
  if (narrow) return [target, status];
  return [
    target,
    {
      id: 'kind',
      title: t('orders.target.kind'),
      width: '14%',
      cell: ({ target }) => t(`orders.target.${target.kind}`),
    },
    {
      id: 'desired',
      title: t('orders.task.desired'),
      width: '15%',
      cell: ({ desired }) => t(`orders.desired.${desired}`),
    },
    status,
    {
      id: 'effect',
      title: t('orders.task.effect'),
      width: '16%',
      cell: ({ effectAt }) =>
        effectAt === undefined ? <span className="dim">–</span> : <Time at={effectAt} />,
    },
  ];
}
