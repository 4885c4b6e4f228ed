import type { Migrations } from '@breakwater/storage';
import * as statements from './migrations/0020-statements.ts';
import * as appeals from './migrations/0021-appeals.ts';
import * as notices from './migrations/0022-notices.ts';
import * as toldByTheLaw from './migrations/0042-told-by-the-law.ts';

/**
 * Under the names that they have had since these tables were a part of review, by which databases know that they ran. They
 * come after those of review that they refer to, and go by their names in one order with them.
 */
export const redressMigrations: Migrations = {
  'review/0020-statements': statements,
  'review/0021-appeals': appeals,
  'review/0022-notices': notices,
  'review/0042-told-by-the-law': toldByTheLaw,
};
