import type { Migrations } from '@breakwater/storage';
import * as apiKeys from './migrations/0001-api-keys.ts';
import * as staff from './migrations/0002-staff.ts';

export const accessMigrations: Migrations = {
  'access/0001-api-keys': apiKeys,
  'access/0002-staff': staff,
};
