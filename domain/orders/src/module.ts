import type { Module } from '@breakwater/storage';
import { ORDER_EVENT_TYPES } from './events.ts';
import { ordersMigrations } from './migrations.ts';
import type { Orders } from './orders.ts';
import { ordersRetention } from './retention.ts';

/** What the desk of orders is to be wired with. */
export const ordersModule: Module<Orders> = {
  name: 'orders',
  migrations: ordersMigrations,
  retention: ordersRetention,
  webhookEvents: ORDER_EVENT_TYPES,
  schedules: (orders) => [
    { what: 'warning of deadlines', everyMs: 5_000, work: () => orders.warnDue() },
    { what: 'counting clocks anew', everyMs: 5_000, work: () => orders.recountClocks() },
    { what: 'looking at answers that wait', everyMs: 5_000, work: () => orders.voidChanged() },
  ],
};
