import { oneOf, searchReader } from '../../../ui/address/search-reader.ts';

/** The pages of an order. */
export const ORDER_TABS = ['order', 'targets', 'thread', 'disclosure', 'history'] as const;
export type OrderTab = (typeof ORDER_TABS)[number];

/**
 * Which page of an order an address asks for: the first one when it names none of the others.
 *
 * @example
 * ```ts
 * readTab({ tab: 'thread' }) // => { tab: 'thread' }
 * readTab({ tab: 'order' }) // => {}
 * readTab({ tab: 7 }) // => {}
 * ```
 */
export const readTab = searchReader({ tab: oneOf(['targets', 'thread', 'disclosure', 'history']) });
