import type { Module } from '@breakwater/storage';
import type { Exchange } from './exchange.ts';
import { noticeExchangeMigrations } from './migrations.ts';
import { noticeExchangeRetention } from './retention.ts';

/** What the exchange of notices is to be wired with. */
export const noticeExchangeModule: Module<Exchange> = {
  name: 'notice-exchange',
  migrations: noticeExchangeMigrations,
  retention: noticeExchangeRetention,
  schedules: (exchange) => [
    { what: 'sending by the exchange', everyMs: 500, work: () => exchange.deliverDue(2_000) },
  ],
};
