/** How much of a period is over, in per cent; 100 is overdue. */
export type OrderDueShare = 50 | 80 | 100;

/** What others are told from here. */
export interface OrdersOutbox {
  /** An order of an authority came or changed. */
  'order.changed': { readonly orderId: string };
  /** A deadline of an order comes near, or is over. */
  'order.due': { readonly orderId: string; readonly clock: string; readonly share: OrderDueShare };
}
