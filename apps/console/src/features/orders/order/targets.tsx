import type { Order, OrderTask } from '@breakwater/contracts/orders';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { usePageRows } from '../../../ui/list/list-rows.ts';
import { ListTable } from '../../../ui/list/list-table.tsx';
import { ListDetail } from '../../../ui/list-detail.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { tasksQuery } from '../queries.ts';
import { ExecuteDialog } from './execute-dialog.tsx';
import { isRestricting } from './restricting.ts';
import { useTaskColumns } from './task-columns.tsx';
import { TaskView } from './task-view.tsx';

/** Each target with what is wanted of it and what was done; one or many are executed in review. */
export function Targets({ order }: { readonly order: Order }) {
  const t = useT();
  const may = useMay();
  const list = usePageRows(useInfiniteQuery(tasksQuery(order.id)));
  const rows = list.rows ?? [];
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<string>();
  const columns = useTaskColumns(open !== undefined);
  const [executing, setExecuting] = useState(false);
  const chosen = rows.filter((task) => ticked.has(task.id) && canExecute(order, task));
  const task = rows.find(({ id }) => id === open);
  const mayExecute = may('jobs.decide');
  return (
    <>
      <ListDetail
        detailTitle={t('orders.target')}
        onClose={() => setOpen(undefined)}
        filters={
          <>
            <span className="dim">{t('orders.targets', { count: order.taskCount })}</span>
            {mayExecute && (
              <Button size="xs" disabled={chosen.length === 0} onClick={() => setExecuting(true)}>
                {t('orders.execute', { count: chosen.length })}
              </Button>
            )}
          </>
        }
        list={
          <ListTable
            label={t('orders.tab.targets')}
            list={list}
            rowKey={({ id }) => id}
            columns={columns}
            current={open}
            onOpen={({ id }) => setOpen(id)}
            {...(mayExecute && { ticks: { keys: ticked, onChange: setTicked } })}
            empty={<EmptyState title={t('orders.targets.none')}>{t('orders.targets.none.text')}</EmptyState>}
          />
        }
        detail={task && <TaskView key={task.id} order={order} task={task} />}
      />
      {executing && (
        <ExecuteDialog
          order={order}
          tasks={chosen}
          onClose={() => {
            setExecuting(false);
            setTicked(new Set());
          }}
        />
      )}
    </>
  );
}

/** What was approved and is not done yet, and ends in a decision of review. */
function canExecute(order: Order, { kind, status }: OrderTask): boolean {
  return order.state === 'approved' && isRestricting(kind) && (status === 'waiting' || status === 'working');
}
