import type { Migrations } from '@breakwater/storage';
import * as apiKeys from './migrations/0001-api-keys.ts';

export const accessMigrations: Migrations = { 'access/0001-api-keys': apiKeys };
