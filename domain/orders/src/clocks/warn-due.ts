import type { OrderDueShare } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import { finishStep } from '../change-order.ts';
import { tellOrderDue } from '../events.ts';
import type { OrderContext, OrderDueMessage, RecordEntry } from '../ports.ts';
import { lockToWarn, updateOrder } from '../store/orders.ts';
import { selectTasks } from '../store/tasks.ts';
import type { StoredOrder } from '../stored-order.ts';
import { nextDue, shareOver, warnTime } from './next-due.ts';

const AT_ONCE = 100;
const LOOKED_AT_TASKS = 200;

/**
 * Warns of deadlines when half of their time is over, when four fifths are, and when it is over: on record, through the
 * outbox and as the webhook `order.due`. To be called every few seconds; says how many it warned of.
 */
export async function warnDue(context: OrderContext): Promise<number> {
  return context.storage.transaction(async (trx) => {
    const now = context.clock.now();
    const orders = await lockToWarn(trx, now, AT_ONCE);
    const entries: RecordEntry[] = [];
    for (const order of orders) {
      const due = nextDue(order.deadlines);
      const share = due && shareOver(due, now);
      if (!due || share === undefined || share <= order.warned) {
        await updateOrder(trx, order.id, order.step, {
          warnAt: due ? (warnTime(due, order.warned) ?? null) : null,
        });
        continue;
      }
      const made = await finishStep(
        context,
        trx,
        order,
        {
          by: 'breakwater',
          action: share === 100 ? 'order.overdue' : 'order.due',
          detail: { clock: due.clock, share },
        },
        now,
      );
      // After the step, which begins the warnings anew where the due time has changed.
      await updateOrder(trx, order.id, order.step + 1, {
        warned: share,
        warnAt: warnTime(due, share) ?? null,
      });
      await tellOrderDue(trx, order.id, due.clock, share);
      const tasks = await selectTasks(trx, order.id, { limit: LOOKED_AT_TASKS });
      const platforms = [...new Set(tasks.flatMap(({ platform }) => platform ?? []))];
      await context.deliver(
        trx,
        platforms.map((platform) => messageOf(order, platform, due.clock, due.dueAt, share)),
      );
      entries.push(...made);
    }
    if (entries.length > 0) await context.record(trx, entries);
    return entries.length;
  });
}

function messageOf(
  order: StoredOrder,
  platform: string,
  clock: string,
  dueAt: string | undefined,
  share: OrderDueShare,
): OrderDueMessage {
  const { id, number, kind, instrument } = order;
  return {
    type: 'order.due',
    platform,
    idempotencyKey: `${id}.${platform}.${clock}.${dueAt ?? toInstant(order.dueSort)}.${share}`,
    orderingKey: `order/${id}`,
    subject: id,
    payload: { orderId: id, number, kind, instrument, clock, dueAt, share },
  };
}
