import type { Migrations } from '@breakwater/storage';
import * as authorities from './migrations/0002-authorities.ts';
import * as orders from './migrations/0003-orders.ts';
import * as decisions from './migrations/0004-order-decisions.ts';
import * as search from './migrations/0005-order-search.ts';

/** Tables of orders, for `storage.migrate`. */
export const ordersMigrations: Migrations = {
  'orders/0002-authorities': authorities,
  'orders/0003-orders': orders,
  'orders/0004-order-decisions': decisions,
  'orders/0005-order-search': search,
};
