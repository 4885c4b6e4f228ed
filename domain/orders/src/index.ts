export type { Decider } from './answer/decide-order.ts';
export { withoutOwnClock } from './authorities/authority-orders.ts';
export { ordersModule } from './module.ts';
export { createOrders, type Orders } from './orders.ts';
export type { FoundEntry, Located, OrderPorts } from './ports.ts';
export { fileTooLarge } from './receive/check-limits.ts';
