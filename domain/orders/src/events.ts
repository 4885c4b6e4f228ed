import type { OrderDueShare } from '@breakwater/contracts';
import { appendOutbox, type Db } from '@breakwater/storage';

/** What orders tell platforms, through the port `deliver`. */
export const ORDER_EVENT_TYPES = ['order.due'] as const;

/** Out: an order came or changed. */
export async function tellOrderChanged(trx: Db, orderId: string): Promise<void> {
  await appendOutbox(trx, 'order.changed', { orderId });
}

/** Out: a deadline comes near or is over. */
export async function tellOrderDue(
  trx: Db,
  orderId: string,
  clock: string,
  share: OrderDueShare,
): Promise<void> {
  await appendOutbox(trx, 'order.due', { orderId, clock, share });
}
