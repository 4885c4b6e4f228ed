import type { Migrations } from '@breakwater/storage';
import * as letters from './migrations/0001-letters.ts';
import * as received from './migrations/0002-received.ts';

/** Tables of letters, for `storage.migrate`. */
export const lettersMigrations: Migrations = {
  'letters/0001-letters': letters,
  'letters/0002-received': received,
};
