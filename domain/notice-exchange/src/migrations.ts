import type { Migrations } from '@breakwater/storage';
import * as exchange from './migrations/0020-exchange.ts';
import * as letters from './migrations/0021-exchange-letters.ts';

/** Tables of the exchange, for `storage.migrate`. Applied migrations keep their keys: once they were of the package `ledger`. */
export const noticeExchangeMigrations: Migrations = {
  'ledger/0020-exchange': exchange,
  'ledger/0021-exchange-letters': letters,
};
