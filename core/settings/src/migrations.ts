import type { Migrations } from '@breakwater/storage';
import * as settings from './migrations/0023-settings.ts';

/** Table of the settings, for `storage.migrate`. Its migration keeps its key: once it was of the package `review`. */
export const settingsMigrations: Migrations = { 'review/0023-settings': settings };
