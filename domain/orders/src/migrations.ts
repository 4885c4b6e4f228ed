import type { Migrations } from '@breakwater/storage';
import * as authorities from './migrations/0002-authorities.ts';
import * as orders from './migrations/0003-orders.ts';
import * as decisions from './migrations/0004-order-decisions.ts';
import * as search from './migrations/0005-order-search.ts';
import * as recipients from './migrations/0006-recipients.ts';
import * as boundAnswers from './migrations/0007-bound-answers.ts';
import * as acts from './migrations/0008-acts.ts';

/** Tables of orders, for `storage.migrate`. */
export const ordersMigrations: Migrations = {
  'orders/0002-authorities': authorities,
  'orders/0003-orders': orders,
  'orders/0004-order-decisions': decisions,
  'orders/0005-order-search': search,
  'orders/0006-recipients': recipients,
  'orders/0007-bound-answers': boundAnswers,
  'orders/0008-acts': acts,
};
