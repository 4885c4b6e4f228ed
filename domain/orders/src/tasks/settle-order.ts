import type { OrderTask } from '@breakwater/contracts/orders';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { countTasks } from '../store/tasks.ts';
import type { OrderPatch, StoredOrder } from '../stored-order.ts';

const UNSETTLED: readonly OrderTask['status'][] = ['waiting', 'working'];

/**
 * What an order comes to once its tasks changed: effect is given when nothing of it waits any more; in part when some of it
 * was not done. A task that goes back opens it again.
 */
export async function settleOrder(trx: Db, order: StoredOrder, now: number): Promise<OrderPatch> {
  if (!['approved', 'effect-given', 'partial'].includes(order.state)) return {};
  const counts = await countTasks(trx, order.id);
  const open = UNSETTLED.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  if (open > 0) {
    if (order.state === 'approved') return {};
    const { effect: _effect, ...starts } = order.starts;
    return { state: 'approved', effectAt: null, starts };
  }
  const { done = 0, void: voided = 0 } = counts;
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0) - voided;
  const at = order.effectAt ?? toInstant(now);
  const isWhole = all > 0 && done === all;
  return {
    state: isWhole ? 'effect-given' : 'partial',
    ...(done > 0 && { effectAt: at, starts: { ...order.starts, effect: at } }),
  };
}
