import type { Migrations } from '@breakwater/storage';
import * as spread from './migrations/0001-spread.ts';
import * as days from './migrations/0002-days.ts';
import * as hours from './migrations/0003-hours.ts';

/** Tables of what spreads, for `storage.migrate`. */
export const spreadMigrations: Migrations = {
  'spread/0001-spread': spread,
  'spread/0002-days': days,
  'spread/0003-hours': hours,
};
