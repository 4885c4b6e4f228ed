import type { Migrations } from '@breakwater/storage';
import * as auditLog from './migrations/0001-audit-log.ts';

export const auditMigrations: Migrations = { 'audit/0001-audit-log': auditLog };
