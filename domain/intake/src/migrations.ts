import type { Migrations } from '@breakwater/storage';
import * as events from './migrations/0001-events.ts';
import * as contentIndex from './migrations/0002-content-index.ts';

/** Tables of intake, for `storage.migrate`. */
export const intakeMigrations: Migrations = {
  'intake/0001-events': events,
  'intake/0002-content-index': contentIndex,
};
