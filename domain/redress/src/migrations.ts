import type { Migrations } from '@breakwater/storage';
import * as statements from './migrations/0020-statements.ts';
import * as appeals from './migrations/0021-appeals.ts';
import * as notices from './migrations/0022-notices.ts';
import * as toldByTheLaw from './migrations/0042-told-by-the-law.ts';
import type { ReviewKeys } from './ports.ts';

/**
 * Under the names that they have had since these tables were a part of review, by which databases know that they ran. They
 * come after those of review whose keys they refer to, and go by their names in one order with them.
 */
export const redressMigrations = (keys: ReviewKeys): Migrations => ({
  'review/0020-statements': { up: statements.up(keys) },
  'review/0021-appeals': { up: appeals.up(keys) },
  'review/0022-notices': { up: notices.up(keys) },
  'review/0042-told-by-the-law': toldByTheLaw,
});
