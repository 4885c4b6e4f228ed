import type { OrderDueShare } from '@breakwater/contracts/orders';
import { toInstant } from '@breakwater/kernel';
import { finishStep } from '../change-order.ts';
import { tellOrderDue } from '../events.ts';
import type { OrderContext, OrderDueMessage } from '../ports.ts';
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
  return context.storage.work(async (work) => {
    const now = context.clock.now();
    const orders = await lockToWarn(work.db, now, AT_ONCE);
    let warned = 0;
    for (const order of orders) {
      const due = nextDue(order.deadlines);
      const share = due && shareOver(due, now);
      if (!due || share === undefined || share <= order.warned) {
        await updateOrder(work.db, order.id, order.step, {
          warnAt: due ? (warnTime(due, order.warned) ?? null) : null,
        });
        continue;
      }
      await finishStep(
        context,
        work,
        order,
        {
          by: 'breakwater',
          action: share === 100 ? 'order.overdue' : 'order.due',
          detail: { clock: due.clock, share },
        },
        now,
      );
      // After the step, which begins the warnings anew where the due time has changed.
      await updateOrder(work.db, order.id, order.step + 1, {
        warned: share,
        warnAt: warnTime(due, share) ?? null,
      });
      tellOrderDue(work, order.id, due.clock, share);
      const tasks = await selectTasks(work.db, order.id, { limit: LOOKED_AT_TASKS });
      const platforms = [...new Set(tasks.flatMap(({ platform }) => platform ?? []))];
      await context.deliver(
        work.db,
        platforms.map((platform) => messageOf(order, platform, due.clock, due.dueAt, share)),
      );
      warned += 1;
    }
    return warned;
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
