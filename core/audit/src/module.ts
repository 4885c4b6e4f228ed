import type { Module } from '@breakwater/storage';
import type { Audit } from './audit.ts';
import { auditMigrations } from './migrations.ts';
import { auditRetention } from './retention.ts';

/** What the audit log is to be wired with. */
export const auditModule: Module<Audit> = {
  name: 'audit',
  migrations: auditMigrations,
  retention: auditRetention,
  schedules: (audit) => [{ what: 'signing the audit log', everyMs: 60_000, work: () => audit.checkpoint() }],
};
