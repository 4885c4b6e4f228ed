/** The pages of an order. */
export const ORDER_TABS = ['order', 'targets', 'thread', 'disclosure', 'history'] as const;
export type OrderTab = (typeof ORDER_TABS)[number];

export interface OrderTabSearch {
  /** The first page when left out. */
  readonly tab?: Exclude<OrderTab, 'order'>;
}

/** @example
 * ```ts
 * readTab('thread') // => { tab: 'thread' }
 * readTab('order') // => {}
 * readTab(7) // => {}
 * ```
 */
export function readTab(value: unknown): OrderTabSearch {
  const tab = ORDER_TABS.find((one) => one === value);
  return tab === undefined || tab === 'order' ? {} : { tab };
}
