import type { OrderDueShare } from '@breakwater/contracts/orders';
import type { Work } from '@breakwater/storage';

/** What orders tell platforms, through the port `deliver`. */
export const ORDER_EVENT_TYPES = ['order.due'] as const;

/** Out: an order came or changed. */
export function tellOrderChanged(work: Pick<Work, 'emit'>, orderId: string): void {
  work.emit('order.changed', { orderId });
}

/** Out: a deadline comes near or is over. */
export function tellOrderDue(
  work: Pick<Work, 'emit'>,
  orderId: string,
  clock: string,
  share: OrderDueShare,
): void {
  work.emit('order.due', { orderId, clock, share });
}
