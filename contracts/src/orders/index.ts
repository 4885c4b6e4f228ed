export * from './operations/authorities.ts';
export * from './operations/officers.ts';
export * from './operations/order-answers.ts';
export * from './operations/order-thread.ts';
export * from './operations/orders.ts';
export type * from './outbox.ts';
export * from './permissions.ts';
