import type { Migrations } from '@breakwater/storage';
import * as auditLog from './migrations/0001-audit-log.ts';
import * as auditSearch from './migrations/0002-audit-search.ts';

export const auditMigrations: Migrations = {
  'audit/0001-audit-log': auditLog,
  'audit/0002-audit-search': auditSearch,
};
