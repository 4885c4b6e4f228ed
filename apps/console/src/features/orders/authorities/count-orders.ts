import type { OrderSummary } from '@breakwater/contracts/orders';

export interface OrderCounts {
  readonly orders: number;
  readonly withDefects: number;
  readonly failedTests: number;
  readonly emergencies: number;
  readonly secret: number;
  readonly refused: number;
}

/**
 * What the orders of an authority were like: how many had defects, went too far, claimed an emergency or wanted secrecy.
 *
 * @example
 * ```ts
 * countOrders([]).orders // => 0
 * ```
 */
export function countOrders(orders: readonly Counted[]): OrderCounts {
  const count = (holds: (order: Counted) => boolean) => orders.filter(holds).length;
  return {
    orders: orders.length,
    withDefects: count(({ defects }) => defects > 0),
    failedTests: count(({ failedTests }) => failedTests > 0),
    emergencies: count(({ emergency }) => emergency),
    secret: count(({ secrecyUntil }) => secrecyUntil !== undefined),
    refused: count(({ state }) => state === 'refused'),
  };
}

type Counted = Pick<OrderSummary, 'defects' | 'failedTests' | 'emergency' | 'secrecyUntil' | 'state'>;
