import type { Migrations } from '@breakwater/storage';
import * as exchange from '../migrations/0020-exchange.ts';

/** Tables of the exchange, for `storage.migrate`. */
export const exchangeMigrations: Migrations = { 'ledger/0020-exchange': exchange };
