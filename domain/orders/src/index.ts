export type { Answer, Decider } from './answer/decide-order.ts';
export type { AuthorityOrderSummary, AuthorityOrders } from './authorities/authority-orders.ts';
export type { RecipientRef } from './authorities/confirm-recipient.ts';
export type { Delivery } from './authorities/delivery.ts';
export type { AuthorityQuery } from './authorities/manage-authorities.ts';
export { ORDER_EVENT_TYPES } from './events.ts';
export type { IncomingLetter, Letter } from './messages/send-message.ts';
export { ordersMigrations } from './migrations.ts';
export { ordersModule } from './module.ts';
export { OrderError, type OrderErrorCode } from './order-error.ts';
export { createOrders, type Orders } from './orders.ts';
export type {
  DispatchedOrder,
  Execution,
  ExecutionJob,
  FoundEntry,
  LawPort,
  Located,
  OrderContext,
  OrderPorts,
  PreserveWish,
  ReplyDraft,
} from './ports.ts';
export { fileTooLarge } from './receive/check-limits.ts';
export type { IncomingOrder, OrderFile, Received } from './receive/receive-order.ts';
export { ordersRetention } from './retention.ts';
export type { ExecutionWish } from './tasks/execute-tasks.ts';
export type { ReleasedProduction } from './tasks/note-production.ts';
export type { TaskOutcome, TaskStatus } from './tasks/set-status.ts';
export type { OrderQuery } from './view/list-orders.ts';
