import type { Migrations } from '@breakwater/storage';
import * as remarks from './migrations/0001-remarks.ts';

export const remarkMigrations: Migrations = { 'remarks/0001-remarks': remarks };
