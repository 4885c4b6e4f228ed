import type { Migrations } from '@breakwater/storage';
import * as events from './migrations/0001-events.ts';

/** Tables of intake, for `storage.migrate`. */
export const intakeMigrations: Migrations = { 'intake/0001-events': events };
